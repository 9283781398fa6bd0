/// Records what people of the secretariat confirm before a report is published.
@org.springframework.modulith.NamedInterface("confirmation")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.confirmation;
