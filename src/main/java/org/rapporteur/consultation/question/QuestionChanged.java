package org.rapporteur.consultation.question;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Slug;

/// A question of a public consultation was revised.
public record QuestionChanged(
    ConsultationId consultation, Slug slug, QuestionId question, int number) {}
