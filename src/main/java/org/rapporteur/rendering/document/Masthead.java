package org.rapporteur.rendering.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// The head of the first page.
///
/// @param symbol the institution's document symbol, such as `A/66/67-E/2011/79`
/// @param distribution such as `General`
/// @param embargo only in previews
public record Masthead(
    String institution,
    @Nullable String symbol,
    @Nullable String distribution,
    LocalDate date,
    LanguageTag originalLanguage,
    String title,
    @Nullable String subtitle,
    @Nullable Embargo embargo) {

  public Masthead(
      String institution,
      @Nullable String symbol,
      @Nullable String distribution,
      LocalDate date,
      LanguageTag originalLanguage,
      String title,
      @Nullable String subtitle) {
    this(institution, symbol, distribution, date, originalLanguage, title, subtitle, null);
  }

  Masthead withEmbargo(Embargo embargo) {
    return new Masthead(
        institution, symbol, distribution, date, originalLanguage, title, subtitle, embargo);
  }

  /// The end of the embargo of a preview, and the name of its reader.
  public record Embargo(Instant until, String reader) {}
}
