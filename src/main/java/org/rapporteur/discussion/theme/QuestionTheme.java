package org.rapporteur.discussion.theme;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.shared.LanguageTag;

/// A theme as everyone may read of it. Only comments that are public now are counted.
///
/// @param number within its consultation, never used again
/// @param named whether people gave it its name; otherwise a machine took it from the contributors'
///     words
public record QuestionTheme(
    ThemeId id,
    ConsultationId consultation,
    QuestionId question,
    int number,
    LanguageTag language,
    String label,
    boolean named,
    int comments,
    int contributors) {}
