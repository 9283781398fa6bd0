package org.rapporteur.rendering.text;

/// The ways in which a moderation decision takes text away.
public enum RemovalKind {
  /// The whole comment or summary.
  REMOVED,
  /// Only the passages that a redaction sealed.
  REDACTED
}
