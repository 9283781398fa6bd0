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

/// Data of a whole question page for its template.
/// @param lastPublication number of the publication after which live updates start
/// @param sideSections HTML of the sections of other modules
/// @param actionTemplates HTML that the script clones for the viewer's own actions
public record QuestionPageModel(
    ThreadListModel list,
    Instant now,
    Map<QuestionId, Integer> commentsByQuestion,
    int lastPublication,
    List<String> sideSections,
    String actionTemplates) {

  private static final String SECTION_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /// A section with the letter that labels it.
  public record LetteredSection(
      String letter, LocalizedText title, List<QuestionDetails> questions) {}

  public int commentCount(QuestionId question) {
    return commentsByQuestion.getOrDefault(question, 0);
  }

  public List<LetteredSection> sections() {
    var letteredSections = new ArrayList<LetteredSection>();
    for (var section : list.consultation().sections()) {
      // A 27th section would have the letter A again.
      char letter = SECTION_LETTERS.charAt(letteredSections.size() % SECTION_LETTERS.length());
      letteredSections.add(
          new LetteredSection(String.valueOf(letter), section.title(), section.questions()));
    }
    return letteredSections;
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
