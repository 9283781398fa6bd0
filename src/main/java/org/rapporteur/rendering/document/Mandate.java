package org.rapporteur.rendering.document;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// The words under which the institution asks, quoted, and where they stand.
public record Mandate(String quote, LanguageTag language, String source, @Nullable String link) {

  /// Links come from people: only web addresses are ever made clickable.
  public Mandate {
    link = link != null && isWebAddress(link) ? link : null;
  }

  private static boolean isWebAddress(String link) {
    try {
      var address = new URI(link);
      return address.getHost() != null && link.matches("https?://.*");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
