package org.rapporteur.synthesis.engine.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which sections a summary repeats: how many took part, what each question drew, its largest
/// themes and how the groups stand. Asked of each in their order.
final class SummarizedSections {

  /// Shared out among the questions, so that a summary stays one.
  private static final int MOST_THEMES = 6;

  private final int themesOfQuestion;
  private final Map<@Nullable Integer, Integer> themes = new HashMap<>();

  SummarizedSections(List<DraftSection> all) {
    long questions = all.stream().filter(s -> s.kind() == SectionKind.QUESTION).count();
    themesOfQuestion = (int) Math.max(1, MOST_THEMES / Math.max(1, questions));
  }

  boolean include(DraftSection section) {
    return switch (section.kind()) {
      case PARTICIPATION, OVERVIEW, CONVERGENCE, DIVERGENCE, MINORITY, PROPOSALS -> true;
      case THEME -> themes.merge(section.question(), 1, Integer::sum) <= themesOfQuestion;
      default -> false;
    };
  }
}
