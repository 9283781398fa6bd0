/// Splits a text into the token ids that a sentence model needs, following its `tokenizer.json`.
/// Supports WordPiece and Unigram tokenizers only, and refuses unknown fields (decision 0018).
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.tokenizer;
