package org.rapporteur.analysis.draft;

/// The sections of a synthesis paper, in their order.
public enum SectionKind {
  /// Repeats what the body says; nothing is carried by it alone.
  SUMMARY,
  MANDATE,
  PARTICIPATION,
  QUESTION,
  OVERVIEW,
  /// A heading above the themes.
  MAIN_POINTS,
  THEME,
  REMAINDER,
  VOCABULARY,
  CONVERGENCE,
  DIVERGENCE,
  MINORITY,
  PROPOSALS,
  CAMPAIGNS,
  CROSS_CUTTING,
  OPINIONS,
  /// Of people; the engine writes none.
  ANNEX;

  public String key() {
    return "synthesis.draft.section." + name();
  }
}
