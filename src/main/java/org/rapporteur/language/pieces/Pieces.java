package org.rapporteur.language.pieces;

import java.util.List;

/// A vocabulary of numbered pieces, and how a word is made of them.
sealed interface Pieces permits WordPieces, UnigramPieces {

  /// Adds the numbers of a word's pieces.
  void cut(String word, List<Integer> numbers);

  /// Of all pieces, marks among them.
  int highest();
}
