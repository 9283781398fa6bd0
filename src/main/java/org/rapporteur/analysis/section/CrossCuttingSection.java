package org.rapporteur.analysis.section;

import java.util.Comparator;
import java.util.List;
import org.rapporteur.analysis.codebook.CrossCuttingPoint;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;

/// The points that were made under several questions: who made them, how often under each question,
/// and in the words of the point that most contributors made.
final class CrossCuttingSection {

  private static final int MAX_POINTS = 20;

  private final List<CrossCuttingPoint> points;
  private final ReportedSpeech speech;
  private final Quotes quotes;
  private final Paragraphs paragraphs;

  CrossCuttingSection(
      List<CrossCuttingPoint> points, Quotes quotes, ReportedSpeech speech, Paragraphs paragraphs) {
    this.points = points;
    this.quotes = quotes;
    this.speech = speech;
    this.paragraphs = paragraphs;
  }

  void write() {
    paragraphs.section(
        SectionKind.CROSS_CUTTING,
        1,
        null,
        points.stream()
            .limit(MAX_POINTS)
            .map(point -> paragraphs.paragraph(List.of(sentence(point))))
            .toList());
  }

  private DraftSentence sentence(CrossCuttingPoint point) {
    var largest =
        point.points().stream()
            .max(Comparator.comparingLong(made -> made.prevalence().holders()))
            .orElseThrow();
    var comments = point.points().stream().flatMap(made -> made.comments().stream()).toList();
    return speech
        .sentence(
            SentenceKind.AGREEMENT,
            "cross-cutting." + largest.statement().kind(),
            quotes.passage(List.of(largest.statement())),
            comments)
        .count("contributors", CountForm.CONTRIBUTORS, Scope.ALL)
        .counts(
            "questions",
            CountForm.COMMENTS_ON_QUESTION,
            point.points().stream().map(CrossCuttingSection::question).map(Scope::question))
        .done();
  }

  private static int question(KeyPoint point) {
    return point.statement().question();
  }
}
