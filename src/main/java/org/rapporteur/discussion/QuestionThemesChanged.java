package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;

/// Which themes a question has, what they are called or which comments are in them is not what it
/// was.
public record QuestionThemesChanged(ConsultationId consultation, QuestionId question) {}
