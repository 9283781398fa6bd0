package org.rapporteur.rendering.text;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// A span of a sentence that quotes a comment verbatim. Positions are code points of the sentence,
/// without the quotation marks.
///
/// @param removal set after the quoted text was removed; then the span is empty
public record QuotedSpan(
    int start,
    int end,
    int comment,
    int revision,
    LanguageTag language,
    @Nullable TextRemoval removal,
    @Nullable Translation translation) {

  public QuotedSpan(int start, int end, int comment, int revision, LanguageTag language) {
    this(start, end, comment, revision, language, null, null);
  }

  public QuotedSpan {
    boolean wellFormed = removal == null ? start < end : start == end && translation == null;
    if (start < 0 || !wellFormed) {
      throw new IllegalStateException("C%d is quoted from %d to %d".formatted(comment, start, end));
    }
  }

  public QuotedSpan withTranslation(Translation translation) {
    return new QuotedSpan(start, end, comment, revision, language, removal, translation);
  }

  QuotedSpan shifted(int by) {
    return new QuotedSpan(start + by, end + by, comment, revision, language, removal, translation);
  }

  QuotedSpan removedAt(int position, TextRemoval removal) {
    return new QuotedSpan(position, position, comment, revision, language, removal, null);
  }

  /// A person's translation of quoted text into the language of the report.
  public record Translation(String text, String translator) {}
}
