package org.rapporteur.synthesis.run;

/// The stages of a run, in their order.
public enum RunStage {
  SNAPSHOT,
  CAMPAIGNS,
  STATEMENTS,
  THEMES,
  KEY_POINTS,
  POSITIONS,
  DRAFT;

  public String key() {
    return "synthesis.run.stage." + name();
  }

  /// The key of what the stage found, in words with its facts.
  public String foundKey() {
    return "synthesis.run.found." + name();
  }
}
