/// Owns appointments: who is secretariat or moderator in which scope, and who appointed them.
@org.springframework.modulith.NamedInterface("appointment")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.appointment;
