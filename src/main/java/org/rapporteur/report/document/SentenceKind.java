package org.rapporteur.report.document;

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
  OBSERVATION
}
