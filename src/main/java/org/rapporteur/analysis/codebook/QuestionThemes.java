package org.rapporteur.analysis.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.vocabulary.SpokenTerms;

/// The themes of one question, the largest first, and the statements that belong to none: they are
/// shown as what remains and never forced in.
///
/// @param terms what of it falls under the terms of a vocabulary, where one was given
public record QuestionThemes(
    int question, List<Theme> themes, List<String> remainder, @Nullable SpokenTerms terms) {

  public QuestionThemes {
    themes = List.copyOf(themes);
    remainder = List.copyOf(remainder);
  }
}
