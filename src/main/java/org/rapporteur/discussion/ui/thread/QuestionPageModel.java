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

/// Data of a whole question page for its template.
/// @param lastPublication number of the publication after which live updates start
/// @param sideSections HTML of the sections of other modules
/// @param clientTemplates HTML that the script clones for the viewer's own actions
public record QuestionPageModel(
    ThreadListModel list,
    Instant now,
    Map<QuestionId, Integer> commentsByQuestion,
    int lastPublication,
    List<String> sideSections,
    String clientTemplates) {

  public int commentCount(QuestionId question) {
    return commentsByQuestion.getOrDefault(question, 0);
  }

  public List<LetteredSection> sections() {
    return LetteredSection.fromSections(list.consultation().sections());
  }

  /// Title of the section that contains the question; empty if the consultation has no sections.
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
