package org.rapporteur.consultation.part;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Counts visible contributions. The module that owns comments implements it. No counts are shown
/// without that module.
public interface ParticipationCounts {

  Map<ConsultationId, ParticipationTotals> countByConsultation(
      Collection<ConsultationId> consultations);

  /// Returns the number of published comments by question. A question without comments is left out.
  Map<QuestionId, Integer> countByQuestion(ConsultationId consultation);
}
