package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Repeats how many took part, what each question drew, its largest themes and how the groups
/// stand, in the draft's own sentences and with their citations: a paragraph for each, so that each
/// is checked and edited alone. A sentence that quotes is left out, for its words would be said
/// twice.
final class SummarySection {

  /// Shared out among the questions, so that a summary stays one.
  private static final int MOST_THEMES = 6;

  private final Paragraphs paragraphs;
  private final List<DraftSection> body;
  private final Map<@Nullable Integer, Integer> themes = new HashMap<>();

  SummarySection(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
    this.body = paragraphs.written();
  }

  void write() {
    var points = new ArrayList<DraftParagraph>();
    body.stream()
        .filter(section -> !section.paragraphs().isEmpty())
        .filter(this::isSummarized)
        .map(section -> section.paragraphs().getFirst())
        .filter(paragraph -> isRepeated(paragraph.sentences().getFirst()))
        .forEach(paragraph -> points.add(repeated(paragraph)));
    paragraphs.summary(points);
  }

  private DraftParagraph repeated(DraftParagraph paragraph) {
    return paragraphs.paragraph(
        paragraph.theme(), paragraph.campaign(), List.of(paragraph.sentences().getFirst()));
  }

  private static boolean isRepeated(DraftSentence sentence) {
    return sentence.quotes().isEmpty() && !sentence.kind().findsNothing();
  }

  private boolean isSummarized(DraftSection section) {
    return switch (section.kind()) {
      case PARTICIPATION, OVERVIEW, CONVERGENCE, DIVERGENCE, MINORITY, PROPOSALS -> true;
      case THEME -> themes.merge(section.question(), 1, Integer::sum) <= themesOfQuestion();
      default -> false;
    };
  }

  private int themesOfQuestion() {
    long questions = body.stream().filter(s -> s.kind() == SectionKind.QUESTION).count();
    return (int) Math.max(1, MOST_THEMES / Math.max(1, questions));
  }
}
