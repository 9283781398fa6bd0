package org.rapporteur.discussion.theme;

import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.shared.LanguageTag;

/// A theme as everyone may see it. Only comments that are public now are counted.
///
/// @param number unique within the consultation and never reused
/// @param isNamedBySecretariat true if the secretariat named the theme; otherwise the label
///     consists of words from the comments
public record QuestionTheme(
    ThemeId id,
    QuestionId question,
    int number,
    LanguageTag language,
    String label,
    boolean isNamedBySecretariat,
    int comments,
    int contributors) {}
