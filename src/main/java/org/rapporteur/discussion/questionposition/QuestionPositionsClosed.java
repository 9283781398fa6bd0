package org.rapporteur.discussion.questionposition;

import java.util.Map;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.shared.Refusal;

/// The consultation accepts no positions on questions in this phase.
public final class QuestionPositionsClosed extends Refusal {

  QuestionPositionsClosed(Phase phase) {
    super(Kind.CONFLICT, "question-position.closed", Map.of("phase", phase.name()));
  }
}
