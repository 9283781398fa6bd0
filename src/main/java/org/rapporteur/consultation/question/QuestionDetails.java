package org.rapporteur.consultation.question;

import org.rapporteur.shared.LocalizedText;

/// A question as other modules see it.
public record QuestionDetails(
    QuestionId id, int number, int revision, LocalizedText title, LocalizedText background) {}
