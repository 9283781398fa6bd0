package org.rapporteur.synthesis.translation;

import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.engine.draft.QuoteRef;
import org.springframework.modulith.NamedInterface;

/// Words of a comment that are quoted, wherever a draft quotes them.
@NamedInterface("translation")
public record QuotedWords(int comment, int revision, TextSpan span) {

  public static QuotedWords of(QuoteRef quote) {
    return new QuotedWords(quote.comment(), quote.revision(), quote.span());
  }
}
