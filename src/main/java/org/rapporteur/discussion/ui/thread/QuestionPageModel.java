package org.rapporteur.discussion.ui.thread;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.question.LetteredSection;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.SectionDetails;
import org.rapporteur.shared.LocalizedText;

/// Data of a whole question page for its template: the list of threads and what surrounds it.
/// @param lastPublication live updates start after this publication
/// @param sideSections HTML of other modules
public record QuestionPageModel(
    ThreadListModel list,
    Instant now,
    Map<QuestionId, Integer> commentsByQuestion,
    int lastPublication,
    List<String> sideSections,
    String actionTemplates) {

  public int commentCount(QuestionId question) {
    return commentsByQuestion.getOrDefault(question, 0);
  }

  public List<LetteredSection> sections() {
    return LetteredSection.fromSections(list.consultation().sections());
  }

  public LocalizedText sectionTitle() {
    return list.consultation().sections().stream()
        .filter(section -> section.questions().contains(list.question()))
        .map(SectionDetails::title)
        .findFirst()
        .orElse(LocalizedText.empty());
  }

  public Optional<QuestionDetails> previousQuestion() {
    return list.consultation().question(list.question().number() - 1);
  }

  public Optional<QuestionDetails> nextQuestion() {
    return list.consultation().question(list.question().number() + 1);
  }
}
