package org.rapporteur.discussion.questionposition;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The question has no scale, so nobody can take a position on it.
public final class QuestionHasNoScale extends Refusal {

  public QuestionHasNoScale(int question) {
    super(Kind.CONFLICT, "question-position.no-scale", Map.of("question", question));
  }
}
