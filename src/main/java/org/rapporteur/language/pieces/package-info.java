/// Cuts a text into the numbered pieces that a sentence model reads, as its `tokenizer.json` says.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.pieces;
