package org.rapporteur.intake.file;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.question.QuestionScale;

/// Rules for a valid row of an import file.
/// @param maxLength the maximum length of a comment, in code points
/// @param questions the valid question numbers; empty if the file defines them
/// @param scales the scales of the questions that have one
/// @param now rejects comments with a later time
public record RowRules(
    int maxLength, Set<Integer> questions, Map<Integer, QuestionScale> scales, Instant now) {

  public static final int MAX_QUESTIONS = 1_000;

  boolean hasQuestion(int question) {
    return questions.isEmpty()
        ? question >= 1 && question <= MAX_QUESTIONS
        : questions.contains(question);
  }

  /// False if there is only one question, or if the file defines the questions.
  boolean isQuestionRequired() {
    return questions.size() > 1;
  }

  /// Finds the scale of the question that a row names.
  ///
  /// @param question may be [ContributionRow#NO_QUESTION] if there is only one question
  Optional<QuestionScale> findScale(int question) {
    return question == ContributionRow.NO_QUESTION
        ? scales.values().stream().findFirst()
        : Optional.ofNullable(scales.get(question));
  }
}
