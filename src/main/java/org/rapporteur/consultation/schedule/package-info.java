/// The dates, phase and status of a consultation.
@org.springframework.modulith.NamedInterface("schedule")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.schedule;
