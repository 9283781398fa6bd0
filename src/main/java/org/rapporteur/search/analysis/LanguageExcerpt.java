package org.rapporteur.search.analysis;

import java.util.Collection;
import java.util.function.Function;
import org.rapporteur.search.HighlightedExcerpt;
import org.rapporteur.shared.LanguageTag;

/// Excerpt of a text in one of its languages.
public record LanguageExcerpt(LanguageTag language, HighlightedExcerpt excerpt) {

  /// Creates an excerpt of the language version with the most matches. On a tie the preferred
  /// language wins.
  public static LanguageExcerpt forBestLanguage(
      SearchTerms terms,
      LanguageTag preferred,
      Collection<LanguageTag> languages,
      Function<LanguageTag, String> textInLanguage) {
    var best = create(terms, preferred, textInLanguage.apply(preferred));
    for (var language : languages) {
      var candidate = create(terms, language, textInLanguage.apply(language));
      if (candidate.excerpt().countMatches() > best.excerpt().countMatches()) {
        best = candidate;
      }
    }
    return best;
  }

  public static LanguageExcerpt create(SearchTerms terms, LanguageTag language, String text) {
    return new LanguageExcerpt(language, ExcerptBuilder.create(terms, text, language));
  }
}
