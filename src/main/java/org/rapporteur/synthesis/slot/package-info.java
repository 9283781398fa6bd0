/// View slots of the desk that later modules fill.
@org.springframework.modulith.NamedInterface("slot")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.slot;
