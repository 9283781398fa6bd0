package org.rapporteur.report.document;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// The words under which the institution asks, quoted, and where they stand.
public record Mandate(String quote, LanguageTag language, String source, @Nullable String link) {

  /// Links come from people: only web addresses are ever made clickable.
  public Mandate {
    if (link != null && !link.matches("https?://[^\\s<>\"]+")) {
      link = null;
    }
  }
}
