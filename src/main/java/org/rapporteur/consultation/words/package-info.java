/// What a consultation says around its questions, and the mandate under which it is held.
@org.springframework.modulith.NamedInterface("words")
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.words;
