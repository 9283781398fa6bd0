package org.rapporteur.consultation.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.WebAddress;

/// Under which decision an institution asks: its words, where they stand, and a link to them.
public record Mandate(LocalizedText quote, LocalizedText source, @Nullable String link) {

  public static final Mandate NONE =
      new Mandate(LocalizedText.empty(), LocalizedText.empty(), null);

  private static final int MAX_QUOTE = 4_000;

  public Mandate {
    quote = quote.within("mandateQuote", MAX_QUOTE);
    source = source.within("mandateSource", ConsultationWords.MAX_LINE);
    if (link != null && !WebAddress.isOne(link)) {
      throw new InvalidInput("link.form", "mandateLink", Map.of("link", link));
    }
  }
}
