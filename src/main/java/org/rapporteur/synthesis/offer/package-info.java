/// Stores the draft of a run, offers it beside the one in use, and adds people's work to it.
@org.springframework.modulith.NamedInterface("offer")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.offer;
