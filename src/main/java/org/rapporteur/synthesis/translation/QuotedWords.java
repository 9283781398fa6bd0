package org.rapporteur.synthesis.translation;

import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.language.TextSpan;

/// Words of a comment that are quoted, wherever a draft quotes them.
public record QuotedWords(int comment, int revision, TextSpan span) {

  public static QuotedWords of(QuoteRef quote) {
    return new QuotedWords(quote.comment(), quote.revision(), quote.span());
  }
}
