package org.rapporteur.synthesis.engine.themes;

import java.util.List;

/// The themes of one question, the largest first, and the statements that belong to none: they are
/// shown as what remains and never forced in.
public record QuestionThemes(int question, List<Theme> themes, List<String> remainder) {

  public QuestionThemes {
    themes = List.copyOf(themes);
    remainder = List.copyOf(remainder);
  }
}
