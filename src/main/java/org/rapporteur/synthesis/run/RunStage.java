package org.rapporteur.synthesis.run;

/// The stages of a run, in their order.
public enum RunStage {
  SNAPSHOT,
  CAMPAIGNS,
  STATEMENTS,
  THEMES,
  /// The language model proposes codebooks and codes statements.
  MODEL_CODES,
  KEY_POINTS,
  POSITIONS,
  /// The language model writes paragraphs.
  MODEL_TEXT,
  DRAFT;

  /// True for the stages of runs with a language model.
  public boolean needsModel() {
    return this == MODEL_CODES || this == MODEL_TEXT;
  }

  public String key() {
    return "synthesis.run.stage." + name();
  }

  /// The key of what the stage found, in words with its facts.
  public String foundKey() {
    return "synthesis.run.found." + name();
  }
}
