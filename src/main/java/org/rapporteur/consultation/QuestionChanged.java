package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// A question of a public consultation says something else than before.
public record QuestionChanged(
    ConsultationId consultation, Slug slug, QuestionId question, int number) {}
