package org.rapporteur.counts;

import java.util.Set;

/// A theme of the expected discussion.
///
/// @param number within its consultation
/// @param named true if people gave it its name
/// @param comments the numbers of its comments
record ExpectedTheme(int number, int question, boolean named, Set<Integer> comments) {

  /// A theme with fewer contributors is not shown, unless people named it.
  private static final int MIN_CONTRIBUTORS = 3;

  boolean contains(ExpectedComment comment) {
    return comments.contains(comment.number());
  }

  boolean isShown(long contributors) {
    return contributors >= (named ? 1 : MIN_CONTRIBUTORS);
  }
}
