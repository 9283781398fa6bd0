/// When a consultation takes comments, and where it stands at a moment.
@org.springframework.modulith.NamedInterface("schedule")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.schedule;
