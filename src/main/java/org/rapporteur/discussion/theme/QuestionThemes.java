package org.rapporteur.discussion.theme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The themes of a question, the one with most contributors first, when its comments were read for
/// them, and how many were published after that; the count stops at [ThemeService#MOST_NEWER].
public record QuestionThemes(List<QuestionTheme> themes, Instant readAt, int newer) {

  public QuestionThemes {
    themes = List.copyOf(themes);
  }

  public boolean hasManyNewer() {
    return newer >= ThemeService.MOST_NEWER;
  }

  public Optional<QuestionTheme> numbered(int number) {
    return themes.stream().filter(theme -> theme.number() == number).findFirst();
  }
}
