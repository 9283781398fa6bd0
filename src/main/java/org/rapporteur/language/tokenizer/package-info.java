/// Splits a text into the token ids that a sentence model needs, by the rules of its
/// `tokenizer.json`. It supports only WordPiece and Unigram tokenizers and refuses unknown fields
/// (decision 0018).
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.tokenizer;
