package org.rapporteur.synthesis.run;

import java.util.List;
import java.util.stream.Stream;

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

  /// Lists the stages of runs with or without a language model.
  public static List<RunStage> list(boolean usesModel) {
    return Stream.of(values())
        .filter(stage -> usesModel || stage != MODEL_CODES && stage != MODEL_TEXT)
        .toList();
  }

  public String key() {
    return "synthesis.run.stage." + name();
  }

  /// The key of what the stage found, in words with its facts.
  public String foundKey() {
    return "synthesis.run.found." + name();
  }
}
