package org.rapporteur.consultation.ui;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.consultation.question.LetteredSection;
import org.rapporteur.consultation.question.PreviousQuestion;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.comparison.TextDiff;

/// The data of a consultation's page, for its template.
///
/// @param canEdit true for the secretariat of the consultation
public record ConsultationPage(
    ConsultationDetails consultation,
    LanguageTag language,
    Instant now,
    ParticipationFigures participation,
    Parts parts,
    List<DocumentDetails> documents,
    History history,
    boolean canEdit) {

  /// The numbers of comments and contributors.
  ///
  /// @param totals null if no module counts comments
  /// @param comments published comments by question
  public record ParticipationFigures(
      @Nullable ParticipationTotals totals, Map<QuestionId, Integer> comments) {

    static final ParticipationFigures UNKNOWN = new ParticipationFigures(null, Map.of());
  }

  /// HTML that other modules add to the page and below its questions.
  public record Parts(
      Map<ConsultationPart.Place, List<String>> byPlace, Map<QuestionId, String> byQuestion) {}

  /// The public events and the questions that were revised.
  public record History(List<TimelineEvent> timeline, List<RevisedQuestion> revisions) {}

  /// A question with its earlier versions, latest first.
  public record RevisedQuestion(QuestionDetails question, List<PreviousQuestion> earlier) {

    /// Compares an earlier version with the version that replaced it.
    public TextDiff compareWithNext(PreviousQuestion previous, LanguageTag language) {
      // The list is latest first, so the replacement precedes the earlier version.
      int index = earlier.indexOf(previous);
      var next =
          index == 0
              ? new QuestionDraft(question.title(), question.background(), question.scale())
              : toDraft(earlier.get(index - 1));
      return TextDiff.compute(plainText(toDraft(previous), language), plainText(next, language));
    }

    private static QuestionDraft toDraft(PreviousQuestion previous) {
      return new QuestionDraft(previous.title(), previous.background(), previous.scale());
    }

    /// Returns the title, the background and the words of the scale.
    private static String plainText(QuestionDraft question, LanguageTag language) {
      var text = new StringBuilder(question.title().inLanguage(language));
      if (!question.background().isEmpty()) {
        text.append("\n\n")
            .append(Markdown.toPlainText(question.background().inLanguage(language)));
      }
      var scale = question.scale();
      if (scale != null) {
        text.append('\n');
        scale
            .words()
            .values()
            .forEach(words -> text.append('\n').append(words.inLanguage(language)));
      }
      return text.toString();
    }
  }

  public List<LetteredSection> sections() {
    return LetteredSection.fromSections(consultation.sections());
  }

  public long countNamedSections() {
    return consultation.sections().stream().filter(s -> !s.title().isEmpty()).count();
  }

  public List<LanguageTag> languages() {
    return List.copyOf(consultation.title().versions().keySet());
  }

  /// Returns the length of a bar in a chart whose longest bar shows the largest count.
  public int percentOfLargest(int count, Collection<Integer> counts) {
    int largest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    return largest == 0 ? 0 : 100 * count / largest;
  }

  public List<String> actions() {
    return partsAt(ConsultationPart.Place.ACTIONS);
  }

  public List<String> beforeQuestions() {
    return partsAt(ConsultationPart.Place.BEFORE_QUESTIONS);
  }

  public List<String> afterDocuments() {
    return partsAt(ConsultationPart.Place.AFTER_DOCUMENTS);
  }

  public List<String> aside() {
    return partsAt(ConsultationPart.Place.ASIDE);
  }

  public List<String> about() {
    return partsAt(ConsultationPart.Place.ABOUT);
  }

  private List<String> partsAt(ConsultationPart.Place place) {
    return parts.byPlace().getOrDefault(place, List.of());
  }
}
