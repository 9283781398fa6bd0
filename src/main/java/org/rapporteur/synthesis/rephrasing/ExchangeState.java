package org.rapporteur.synthesis.rephrasing;

/// What became of what a model was asked.
public enum ExchangeState {
  /// No answer came yet, or the machine that waited for it was lost.
  ASKED,
  PROPOSED,
  /// The gate took nothing of it.
  REFUSED,
  FAILED,
  CANCELLED,
  ACCEPTED,
  DISCARDED;

  /// Whether what came back was an answer, which the gate judged.
  boolean isJudged() {
    return switch (this) {
      case PROPOSED, REFUSED, ACCEPTED, DISCARDED -> true;
      case ASKED, FAILED, CANCELLED -> false;
    };
  }

  public String key() {
    return "synthesis.rephrasing.state." + name();
  }
}
