package org.rapporteur.report.document;

import java.time.Instant;

/// A comment of which something went after the edition was published, and the decision.
public record Correction(Kind kind, int comment, int decision, Instant decidedAt) {

  public enum Kind {
    /// All of it.
    REMOVED,
    /// The quotations of words that a redaction sealed.
    REDACTED
  }
}
