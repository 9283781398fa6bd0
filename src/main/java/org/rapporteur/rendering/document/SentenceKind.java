package org.rapporteur.rendering.document;

/// What a sentence does in the report.
public enum SentenceKind {
  OVERVIEW,
  CONVERGENCE,
  DIVERGENCE,
  MINORITY,
  PROPOSAL,
  CAMPAIGN,
  QUOTATION,
  /// How the consultation went: dates, participation, method.
  PROCESS,
  /// The secretariat's own words.
  OBSERVATION;

  /// Whether a comment is cited for what it says, not counted with others.
  boolean speaks() {
    return switch (this) {
      case QUOTATION, CONVERGENCE, DIVERGENCE, MINORITY, OBSERVATION -> true;
      case OVERVIEW, PROPOSAL, CAMPAIGN, PROCESS -> false;
    };
  }
}
