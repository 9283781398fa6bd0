package org.rapporteur.rendering.text;

/// The decision that took text away.
public record TextRemoval(Kind kind, int decision) {

  /// The ways in which a moderation decision takes text away.
  public enum Kind {
    /// The whole comment or summary.
    REMOVED,
    /// Only the passages that a redaction sealed.
    REDACTED
  }
}
