package org.rapporteur.language.tokenizer;

import java.util.List;

/// Splits words into the tokens of a vocabulary.
sealed interface SubwordModel permits WordPieceModel, UnigramModel {

  /// Appends the ids of the word's tokens.
  void appendTokenIds(String word, List<Integer> ids);

  /// Highest token id, including special tokens.
  int maxId();
}
