package org.rapporteur.rendering.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// What stands at the head of the first page: whose document it is and under which symbol it is
/// known.
///
/// @param symbol the institution's own, as `R/2009/7`
/// @param distribution as `General`; absent where the institution has no such classes
/// @param embargo of a preview, given when it is read; an edition has none
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

  Masthead under(Embargo mark) {
    return new Masthead(
        institution, symbol, distribution, date, originalLanguage, title, subtitle, mark);
  }
}
