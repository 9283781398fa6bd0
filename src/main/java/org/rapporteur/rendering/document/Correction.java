package org.rapporteur.rendering.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.TextRemoval;

/// A removal of text after the publication of the edition.
///
/// @param comment number of the comment, or null for the summary of a submission
/// @param submission number of the submission whose summary was corrected
public record Correction(
    TextRemoval.Kind kind,
    @Nullable Integer comment,
    int decision,
    Instant decidedAt,
    @Nullable Integer submission) {

  public Correction {
    if ((comment == null) == (submission == null)) {
      throw new IllegalStateException(
          "Decision %d corrects either C%d or S-%d".formatted(decision, comment, submission));
    }
  }

  public Correction(TextRemoval.Kind kind, int comment, int decision, Instant decidedAt) {
    this(kind, comment, decision, decidedAt, null);
  }

  static Correction forSummary(
      TextRemoval.Kind kind, int submission, int decision, Instant decidedAt) {
    return new Correction(kind, null, decision, decidedAt, submission);
  }
}
