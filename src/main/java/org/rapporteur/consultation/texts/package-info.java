/// The texts and the mandate of a consultation.
@org.springframework.modulith.NamedInterface("texts")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.texts;
