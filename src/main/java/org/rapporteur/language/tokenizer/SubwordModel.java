package org.rapporteur.language.tokenizer;

import java.util.List;

/// Vocabulary of a tokenizer; splits words into tokens.
sealed interface SubwordModel permits WordPieceModel, UnigramModel {

  /// Appends the ids of the word's tokens.
  void appendTokenIds(String word, List<Integer> ids);

  /// Highest token id, including special tokens.
  int maxId();
}
