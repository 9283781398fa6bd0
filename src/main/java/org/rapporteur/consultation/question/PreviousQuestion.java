package org.rapporteur.consultation.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LocalizedText;

/// An earlier version of a question.
///
/// @param scale null if the question had no scale
/// @param reason why it was replaced
/// @param replacedAt when it was replaced
public record PreviousQuestion(
    int revision,
    LocalizedText title,
    LocalizedText background,
    @Nullable QuestionScale scale,
    String reason,
    Instant replacedAt) {}
