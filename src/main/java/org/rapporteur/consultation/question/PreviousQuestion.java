package org.rapporteur.consultation.question;

import java.time.Instant;
import org.rapporteur.shared.LocalizedText;

/// An earlier version of a question.
///
/// @param reason why it was replaced
/// @param replacedAt when it was replaced
public record PreviousQuestion(
    int revision,
    LocalizedText title,
    LocalizedText background,
    String reason,
    Instant replacedAt) {}
