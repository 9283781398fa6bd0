/// Records what people of the secretariat confirm before a report is published, and lists the
/// doubts of a second model.
@org.springframework.modulith.NamedInterface("readiness")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.readiness;
