package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// The themes of a question, their names or their comments changed.
public record QuestionThemesChanged(ConsultationId consultation, QuestionId question) {}
