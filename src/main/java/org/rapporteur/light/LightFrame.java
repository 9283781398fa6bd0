package org.rapporteur.light;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;

/// Data shared by all light pages.
/// @param now time of rendering
/// @param fullVersionPath path of the same page in the full version
public record LightFrame(Messages messages, Locale locale, Instant now, String fullVersionPath) {

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public String text(String key, @Nullable Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
