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
import org.rapporteur.consultation.part.Turnout;
import org.rapporteur.consultation.question.EarlierQuestion;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.shared.Comparison;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;

/// Everything that stands on the page of a consultation, as its template reads it.
public record ReadConsultation(
    ConsultationDetails consultation,
    LanguageTag language,
    Instant now,
    @Nullable Turnout turnout,
    Map<QuestionId, Integer> comments,
    Map<QuestionId, String> parts,
    List<DocumentDetails> documents,
    List<TimelineEvent> timeline,
    List<RevisedQuestion> revisions,
    boolean editable,
    Map<ConsultationPart.Place, List<String>> added) {

  /// A question and what it said before, the latest first.
  public record RevisedQuestion(QuestionDetails question, List<EarlierQuestion> earlier) {

    /// What changed in its words when it stopped saying this.
    public Comparison changed(EarlierQuestion before, LanguageTag language) {
      int at = earlier.indexOf(before);
      return at == 0
          ? compare(before, question.title(), question.background(), language)
          : compare(
              before, earlier.get(at - 1).title(), earlier.get(at - 1).background(), language);
    }

    private static Comparison compare(
        EarlierQuestion before, LocalizedText title, LocalizedText background, LanguageTag in) {
      return Comparison.of(
          words(before.title(), before.background(), in), words(title, background, in));
    }

    private static String words(LocalizedText title, LocalizedText background, LanguageTag in) {
      return background.isEmpty()
          ? title.in(in)
          : title.in(in) + "\n\n" + Markdown.toPlainText(background.in(in));
    }
  }

  /// A section under the letter it is called by.
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

  public long namedSections() {
    return consultation.sections().stream().filter(s -> !s.title().isEmpty()).count();
  }

  public List<LanguageTag> languages() {
    return List.copyOf(consultation.title().versions().keySet());
  }

  /// Per cent of the largest.
  public int share(int count, Collection<Integer> all) {
    int most = all.stream().mapToInt(Integer::intValue).max().orElse(0);
    return most == 0 ? 0 : 100 * count / most;
  }

  public List<String> acts() {
    return added(ConsultationPart.Place.ACTS);
  }

  public List<String> beforeQuestions() {
    return added(ConsultationPart.Place.BEFORE_QUESTIONS);
  }

  public List<String> afterDocuments() {
    return added(ConsultationPart.Place.AFTER_DOCUMENTS);
  }

  public List<String> aside() {
    return added(ConsultationPart.Place.ASIDE);
  }

  public List<String> about() {
    return added(ConsultationPart.Place.ABOUT);
  }

  private List<String> added(ConsultationPart.Place place) {
    return added.getOrDefault(place, List.of());
  }
}
