package org.rapporteur.rendering.text;

/// The role of a sentence in the report.
public enum SentenceRole {
  OVERVIEW,
  CONVERGENCE,
  DIVERGENCE,
  MINORITY,
  PROPOSAL,
  CAMPAIGN,
  QUOTATION,
  /// Dates, participation and method of the consultation.
  PROCESS,
  /// The secretariat's own observation.
  OBSERVATION;

  /// True if a citation refers to the content of the comment. Otherwise the sentence counts
  /// comments.
  public boolean citesContent() {
    return switch (this) {
      case QUOTATION, CONVERGENCE, DIVERGENCE, MINORITY, OBSERVATION -> true;
      case OVERVIEW, PROPOSAL, CAMPAIGN, PROCESS -> false;
    };
  }
}
