/// The terms of participation: who can comment, in which languages, and the limits on comments.
@org.springframework.modulith.NamedInterface("terms")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.terms;
