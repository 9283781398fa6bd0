package org.rapporteur.consultation.texts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.WebUrl;

/// The decision that mandates a consultation: quotation, source and link.
public record Mandate(LocalizedText quote, LocalizedText source, @Nullable String link) {

  public static final Mandate NONE =
      new Mandate(LocalizedText.empty(), LocalizedText.empty(), null);

  private static final int MAX_QUOTE = 4_000;

  public Mandate {
    quote = quote.requireMaxLength("mandateQuote", MAX_QUOTE);
    source = source.requireMaxLength("mandateSource", ConsultationTexts.MAX_LINE);
    if (link != null && !WebUrl.isValid(link)) {
      throw new InvalidInput("link.form", "mandateLink", Map.of("link", link));
    }
  }
}
