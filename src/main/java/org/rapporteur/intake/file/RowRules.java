package org.rapporteur.intake.file;

import java.time.Instant;
import java.util.Set;

/// Rules for a valid row of an import file.
/// @param maxLength the maximum length of a comment, in code points
/// @param questions the valid question numbers; empty if the file defines them
/// @param now rejects comments with a later time
public record RowRules(int maxLength, Set<Integer> questions, Instant now) {

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
}
