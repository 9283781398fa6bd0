/// Splits a text into the token ids that a sentence model needs, following its `tokenizer.json`.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.pieces;
