package org.rapporteur.report.document;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Words of a comment inside a sentence, verbatim.
///
/// @param start first code point of the quoted words in the sentence's text, quotation marks left
/// out
/// @param end the code point after the last
/// @param gone why the words are not there any more; then `start` equals `end`
public record Quotation(
    int start,
    int end,
    int comment,
    int revision,
    LanguageTag language,
    @Nullable Withdrawal gone) {

  public Quotation(int start, int end, int comment, int revision, LanguageTag language) {
    this(start, end, comment, revision, language, null);
  }

  public Quotation {
    boolean wellFormed = gone == null ? start < end : start == end;
    if (start < 0 || !wellFormed) {
      throw new IllegalStateException("C%d is quoted from %d to %d".formatted(comment, start, end));
    }
  }

  Quotation moved(int by) {
    return new Quotation(start + by, end + by, comment, revision, language, gone);
  }
}
