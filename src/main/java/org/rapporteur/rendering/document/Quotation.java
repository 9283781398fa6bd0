package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Words of a comment inside a sentence, verbatim.
///
/// @param start first code point of the quoted words in the sentence's text, quotation marks left
/// out
/// @param end the code point after the last
/// @param gone why the words are not there any more; then `start` equals `end`
/// @param translation goes with the words
public record Quotation(
    int start,
    int end,
    int comment,
    int revision,
    LanguageTag language,
    @Nullable Withdrawal gone,
    @Nullable Translation translation) {

  public Quotation(int start, int end, int comment, int revision, LanguageTag language) {
    this(start, end, comment, revision, language, null, null);
  }

  public Quotation {
    boolean wellFormed = gone == null ? start < end : start == end && translation == null;
    if (start < 0 || !wellFormed) {
      throw new IllegalStateException("C%d is quoted from %d to %d".formatted(comment, start, end));
    }
  }

  public Quotation translated(Translation to) {
    return new Quotation(start, end, comment, revision, language, gone, to);
  }

  Quotation moved(int by) {
    return new Quotation(start + by, end + by, comment, revision, language, gone, translation);
  }

  /// Nothing of it is left but its place.
  Quotation gone(int at, Withdrawal why) {
    return new Quotation(at, at, comment, revision, language, why, null);
  }
}
