package org.rapporteur.discussion.theme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The themes of a question, most contributors first, and the time of their detection.
///
/// @param newerComments comments published since the detection, up to [ThemeService#MAX_NEWER]
public record QuestionThemeOverview(
    List<QuestionTheme> themes, Instant detectedAt, int newerComments) {

  public QuestionThemeOverview {
    themes = List.copyOf(themes);
  }

  public boolean hasManyNewer() {
    return newerComments >= ThemeService.MAX_NEWER;
  }

  public Optional<QuestionTheme> findByNumber(int number) {
    return themes.stream().filter(theme -> theme.number() == number).findFirst();
  }
}
