package org.rapporteur.discussion.questionposition;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Another speaker of the delegation changed its position since the viewer loaded it.
public final class QuestionPositionEditConflict extends Refusal {

  QuestionPositionEditConflict(int question) {
    super(Kind.CONFLICT, "question-position.changed-meanwhile", Map.of("question", question));
  }
}
