package org.rapporteur.rendering.document;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// The quoted text of the mandate and its source.
public record QuotedMandate(
    String quote, LanguageTag language, String source, @Nullable String link) {

  /// Drops links that are not web addresses: people typed them.
  public QuotedMandate {
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
