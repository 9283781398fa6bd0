package org.rapporteur.consultation.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.consultation.question.PreviousQuestion;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.comparison.TextDiff;

/// The data of a consultation's page, for its template.
public record ConsultationPage(
    ConsultationDetails consultation,
    LanguageTag language,
    Instant now,
    ParticipationFigures participation,
    Parts parts,
    List<DocumentDetails> documents,
    History history,
    boolean canEdit) {

  /// The numbers of comments. The totals are null if no module counts comments.
  public record ParticipationFigures(
      @Nullable ParticipationTotals totals, Map<QuestionId, Integer> comments) {

    static final ParticipationFigures UNKNOWN = new ParticipationFigures(null, Map.of());
  }

  /// HTML that other modules add to the page and below its questions.
  public record Parts(
      Map<ConsultationPart.Place, List<String>> byPlace, Map<QuestionId, String> byQuestion) {}

  /// The public events and the earlier versions of questions.
  public record History(List<TimelineEvent> timeline, List<RevisedQuestion> revisions) {}

  /// A question with its earlier versions, latest first.
  public record RevisedQuestion(QuestionDetails question, List<PreviousQuestion> earlier) {

    /// Compares an earlier version with the one that replaced it, which precedes it in the list.
    public TextDiff compareWithNext(PreviousQuestion previous, LanguageTag language) {
      int index = earlier.indexOf(previous);
      return index == 0
          ? compare(previous, question.title(), question.background(), language)
          : compare(
              previous,
              earlier.get(index - 1).title(),
              earlier.get(index - 1).background(),
              language);
    }

    private static TextDiff compare(
        PreviousQuestion previous,
        LocalizedText title,
        LocalizedText background,
        LanguageTag language) {
      return TextDiff.compute(
          plainText(previous.title(), previous.background(), language),
          plainText(title, background, language));
    }

    private static String plainText(
        LocalizedText title, LocalizedText background, LanguageTag language) {
      return background.isEmpty()
          ? title.inLanguage(language)
          : title.inLanguage(language)
              + "\n\n"
              + Markdown.toPlainText(background.inLanguage(language));
    }
  }

  /// A section with its letter: A, B, C …
  public record LetteredSection(
      String letter, LocalizedText title, List<QuestionDetails> questions) {}

  public List<LetteredSection> sections() {
    var lettered = new ArrayList<LetteredSection>();
    for (var section : consultation.sections()) {
      String letter = String.valueOf((char) ('A' + lettered.size() % 26));
      lettered.add(new LetteredSection(letter, section.title(), section.questions()));
    }
    return lettered;
  }

  public long countNamedSections() {
    return consultation.sections().stream().filter(s -> !s.title().isEmpty()).count();
  }

  public List<LanguageTag> languages() {
    return List.copyOf(consultation.title().versions().keySet());
  }

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
