package org.rapporteur.synthesis.engine.draft;

/// The sections of a synthesis paper, in their order.
public enum SectionKind {
  MANDATE,
  PARTICIPATION,
  QUESTION,
  OVERVIEW,
  THEME,
  REMAINDER,
  CONVERGENCE,
  DIVERGENCE,
  MINORITY,
  PROPOSALS,
  CAMPAIGNS;

  String key() {
    return "synthesis.draft.section." + name();
  }
}
