package org.rapporteur.intake.file;

import java.time.Instant;
import java.util.Set;

/// What a row is measured by.
///
/// @param maxLength of a comment, in code points
/// @param questions the numbers there are; empty where the file says which there will be
public record ReadingRules(int maxLength, Set<Integer> questions, Instant now) {

  /// A consultation made from a file has no more questions than this.
  public static final int MOST_QUESTIONS = 1_000;

  boolean has(int question) {
    return questions.isEmpty()
        ? question >= 1 && question <= MOST_QUESTIONS
        : questions.contains(question);
  }

  /// With one question, or none known yet, a row need not name it.
  boolean needsQuestion() {
    return questions.size() > 1;
  }
}
