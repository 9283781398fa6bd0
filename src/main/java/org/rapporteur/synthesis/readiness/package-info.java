/// Records what people of the secretariat confirm before a report is published.
@org.springframework.modulith.NamedInterface("readiness")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.readiness;
