package org.rapporteur.discussion.likeness;

import java.util.Optional;
import org.rapporteur.language.Shingles;

/// How a comment is like what somebody writes.
public enum Likeness {
  NEARLY_THE_SAME,
  /// Says all of it, and more.
  CONTAINS_IT,
  /// Is said by it, beside more.
  PART_OF_IT;

  private static final double SAME = 0.5;
  private static final double NEARLY_ALL = 0.8;

  /// Shorter texts stand in others by chance.
  private static final int LEAST = 10;

  static Optional<Likeness> of(Shingles written, Shingles comment) {
    if (written.resemblance(comment) >= SAME) {
      return Optional.of(NEARLY_THE_SAME);
    }
    if (written.size() >= LEAST && written.containedIn(comment) >= NEARLY_ALL) {
      return Optional.of(CONTAINS_IT);
    }
    if (comment.size() >= LEAST && comment.containedIn(written) >= NEARLY_ALL) {
      return Optional.of(PART_OF_IT);
    }
    return Optional.empty();
  }
}
