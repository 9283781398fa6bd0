package org.rapporteur.synthesis.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.vocabulary.Vocabulary;

/// What runs do with the terms that are kept.
public enum VocabularyUse {
  NONE(null),
  BESIDE(Vocabulary.Use.BESIDE),
  INSTEAD(Vocabulary.Use.INSTEAD);

  private final Vocabulary.@Nullable Use inRuns;

  VocabularyUse(Vocabulary.@Nullable Use inRuns) {
    this.inRuns = inRuns;
  }

  Optional<Vocabulary.Use> inRuns() {
    return Optional.ofNullable(inRuns);
  }

  public String key() {
    return "synthesis.vocabulary.use." + name();
  }
}
