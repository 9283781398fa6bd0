package org.rapporteur.consultation;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;

/// Under which decision an institution asks: its words, where they stand, and a link to them.
public record Mandate(LocalizedText quote, @Nullable String source, @Nullable String link) {

  public static final Mandate NONE = new Mandate(LocalizedText.empty(), null, null);

  public Mandate {
    if (link != null && !isWebAddress(link)) {
      throw new InvalidInput("link.form", "mandate", Map.of("link", link));
    }
  }

  private static boolean isWebAddress(String link) {
    try {
      String scheme = URI.create(link).getScheme();
      return link.length() <= 500 && ("https".equals(scheme) || "http".equals(scheme));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
