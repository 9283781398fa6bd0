package org.rapporteur.rendering.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment, or the summary of a formal submission, of which something went after the edition was
/// published, and the decision.
///
/// @param comment absent where it is a summary
/// @param submission the number of the submission where it is a summary
public record Correction(
    Kind kind,
    @Nullable Integer comment,
    int decision,
    Instant decidedAt,
    @Nullable Integer submission) {

  public enum Kind {
    /// All of it.
    REMOVED,
    /// The words that a redaction sealed, in quotations or in a summary.
    REDACTED
  }

  public Correction {
    if ((comment == null) == (submission == null)) {
      throw new IllegalStateException(
          "Decision %d corrects either C%d or S-%d".formatted(decision, comment, submission));
    }
  }

  public Correction(Kind kind, int comment, int decision, Instant decidedAt) {
    this(kind, comment, decision, decidedAt, null);
  }

  static Correction ofSummary(Kind kind, int submission, int decision, Instant decidedAt) {
    return new Correction(kind, null, decision, decidedAt, submission);
  }
}
