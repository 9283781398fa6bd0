package org.rapporteur.discussion.questionposition;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The contributor has not commented on the question. The first comment gives the position.
public final class QuestionPositionNeedsComment extends Refusal {

  QuestionPositionNeedsComment(int question) {
    super(Kind.CONFLICT, "question-position.no-comment", Map.of("question", question));
  }
}
