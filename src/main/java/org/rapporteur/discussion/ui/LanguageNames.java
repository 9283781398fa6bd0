package org.rapporteur.discussion.ui;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// What a language is called: by itself in lists, and "undetermined" in the reader's.
final class LanguageNames {

  private LanguageNames() {}

  static String of(LanguageTag language, Locale reader) {
    return language.equals(LanguageTag.UNDETERMINED)
        ? ULocale.getDisplayName(language.value(), ULocale.forLocale(reader))
        : PageLanguage.ownName(language);
  }
}
