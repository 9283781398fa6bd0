package org.rapporteur.synthesis.translation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Quoted words in another language than the report's.
///
/// @param translation absent as long as nobody translated them
public record ForeignWords(LanguageTag language, @Nullable QuotationTranslation translation) {

  /// What is written in a variety of the same language needs no translation, and of what is in no
  /// known language nobody can say so.
  public static boolean isForeign(LanguageTag words, LanguageTag report) {
    return !words.equals(LanguageTag.UNDETERMINED)
        && !words.locale().getLanguage().equals(report.locale().getLanguage());
  }
}
