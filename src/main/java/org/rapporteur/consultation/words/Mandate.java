package org.rapporteur.consultation.words;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;

/// Under which decision an institution asks: its words, where they stand, and a link to them.
public record Mandate(LocalizedText quote, LocalizedText source, @Nullable String link) {

  public static final Mandate NONE =
      new Mandate(LocalizedText.empty(), LocalizedText.empty(), null);

  private static final int MAX_QUOTE = 4_000;
  private static final int MAX_LINK = 500;

  public Mandate {
    quote = quote.within("mandateQuote", MAX_QUOTE);
    source = source.within("mandateSource", ConsultationWords.MAX_LINE);
    if (link != null && !isWebAddress(link)) {
      throw new InvalidInput("link.form", "mandateLink", Map.of("link", link));
    }
  }

  private static boolean isWebAddress(String link) {
    try {
      var address = URI.create(link);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return link.length() <= MAX_LINK && web && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
