package org.rapporteur.consultation.part;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Counts visible contributions. Implemented by the module that owns comments; without it no counts
/// are shown.
public interface ParticipationCounts {

  Map<ConsultationId, ParticipationTotals> countByConsultation(
      Collection<ConsultationId> consultations);

  /// Published comments; questions without comments are left out.
  Map<QuestionId, Integer> countByQuestion(ConsultationId consultation);
}
