package org.rapporteur.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// How a draft came about, for the method annex: what was read, by which means in each language.
public record Method(
    List<OfLanguage> languages,
    int contributors,
    int positions,
    int statements,
    int sentencesSetAside,
    int campaigns,
    int themes) {

  /// Comments in a language and the model that compared their sentences; without one they were
  /// compared by their words and character sequences.
  public record OfLanguage(LanguageTag language, int comments, @Nullable String model) {}

  public Method {
    languages = List.copyOf(languages);
  }
}
