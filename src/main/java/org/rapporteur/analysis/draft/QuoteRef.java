package org.rapporteur.analysis.draft;

import org.rapporteur.language.TextSpan;

/// The words from `start` to `end` of a sentence, in code points and without the marks, are those
/// of a comment's span.
public record QuoteRef(int start, int end, int comment, int revision, TextSpan span) {

  /// True if it quotes the words of another and perhaps more.
  public boolean contains(QuoteRef other) {
    return comment == other.comment && revision == other.revision && contains(other.span);
  }

  public boolean contains(TextSpan words) {
    return span.start() <= words.start() && words.end() <= span.end();
  }
}
