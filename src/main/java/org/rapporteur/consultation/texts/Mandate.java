package org.rapporteur.consultation.texts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.WebUrl;

/// The decision of a body that mandates a consultation.
///
/// @param quote the exact words of the decision
/// @param source for example, a resolution and its paragraph
/// @param link the URL of the source
public record Mandate(LocalizedText quote, LocalizedText source, @Nullable String link) {

  public static final Mandate NONE =
      new Mandate(LocalizedText.empty(), LocalizedText.empty(), null);

  private static final int MAX_QUOTE_LENGTH = 4_000;

  public Mandate {
    quote = quote.requireMaxLength("mandateQuote", MAX_QUOTE_LENGTH);
    source = source.requireMaxLength("mandateSource", ConsultationTexts.MAX_LINE_LENGTH);
    if (link != null && !WebUrl.isValid(link)) {
      throw new InvalidInput("link.form", "mandateLink", Map.of("link", link));
    }
  }
}
