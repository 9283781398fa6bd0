package org.rapporteur.discussion.ui.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// A section with the letter that labels it.
  public record LetteredSection(
      String letter, LocalizedText title, List<QuestionDetails> questions) {}

  public int commentCount(QuestionId question) {
    return commentsByQuestion.getOrDefault(question, 0);
  }

  public List<LetteredSection> sections() {
    var lettered = new ArrayList<LetteredSection>();
    for (var section : list.consultation().sections()) {
      String letter = String.valueOf((char) ('A' + lettered.size() % 26));
      lettered.add(new LetteredSection(letter, section.title(), section.questions()));
    }
    return lettered;
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
