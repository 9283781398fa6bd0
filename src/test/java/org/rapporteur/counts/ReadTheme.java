package org.rapporteur.counts;

import java.util.Set;

/// A theme as whoever read a discussion for it tells it.
///
/// @param number within its consultation
/// @param named whether people gave it its name
/// @param comments the numbers of those that say something of it
record ReadTheme(int number, int question, boolean named, Set<Integer> comments) {

  /// What fewer say is theirs and no theme, unless people call it one.
  private static final int FEWEST = 3;

  boolean has(Said said) {
    return comments.contains(said.number());
  }

  boolean isShown(long contributors) {
    return contributors >= (named ? 1 : FEWEST);
  }
}
