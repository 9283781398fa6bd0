package org.rapporteur.consultation.part;

import java.util.Collection;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Counts what can be read in consultations. The module that keeps comments fills this from kept
/// counts; without it no counts are shown.
public interface ParticipationCounts {

  Map<ConsultationId, Turnout> of(Collection<ConsultationId> consultations);

  /// Published comments of each question that has any.
  Map<QuestionId, Integer> commentsByQuestion(ConsultationId consultation);
}
