package org.rapporteur.light;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// What every page of the light edition has: its words, its language, when it was drawn, and the
/// path of the same page in the full edition.
public record LightFrame(Messages messages, Locale locale, Instant now, String full) {

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public String text(String key, @Nullable Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
