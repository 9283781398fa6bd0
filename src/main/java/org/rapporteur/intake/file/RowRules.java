package org.rapporteur.intake.file;

import java.time.Instant;
import java.util.Set;

/// The limits for valid rows.
/// @param maxLength the longest comment, in code points
/// @param questions the valid question numbers; empty if the file defines them
public record RowRules(int maxLength, Set<Integer> questions, Instant now) {

  public static final int MAX_QUESTIONS = 1_000;

  boolean hasQuestion(int question) {
    return questions.isEmpty()
        ? question >= 1 && question <= MAX_QUESTIONS
        : questions.contains(question);
  }

  /// A row may omit the question if there is only one, or if none is known yet.
  boolean isQuestionRequired() {
    return questions.size() > 1;
  }
}
