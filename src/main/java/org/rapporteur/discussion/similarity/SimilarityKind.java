package org.rapporteur.discussion.similarity;

import java.util.Optional;
import org.rapporteur.language.Shingles;

/// The way in which an existing comment is similar to a new text.
public enum SimilarityKind {
  NEARLY_THE_SAME,
  /// The comment contains the whole text and more.
  CONTAINS_IT,
  /// The text contains the whole comment and more.
  PART_OF_IT;

  /// Share of all shingles that both texts contain.
  private static final double SAME_RESEMBLANCE = 0.5;
  /// Share of the shingles of one text that the other text contains.
  private static final double MIN_CONTAINMENT = 0.8;

  /// Other texts contain shorter texts by chance.
  private static final int MIN_SHINGLES = 10;

  static Optional<SimilarityKind> compare(Shingles draft, Shingles comment) {
    if (draft.resemblance(comment) >= SAME_RESEMBLANCE) {
      return Optional.of(NEARLY_THE_SAME);
    }
    if (draft.size() >= MIN_SHINGLES && draft.containment(comment) >= MIN_CONTAINMENT) {
      return Optional.of(CONTAINS_IT);
    }
    if (comment.size() >= MIN_SHINGLES && comment.containment(draft) >= MIN_CONTAINMENT) {
      return Optional.of(PART_OF_IT);
    }
    return Optional.empty();
  }
}
