package org.rapporteur.search.analysis;

import java.util.Map;

/// Clause of a query, which results must contain or, if it is excluded, must not contain.
public sealed interface Clause {

  /// Typed text without operators.
  String text();

  boolean isExcluded();

  /// Word in any of its forms. A fuzzy word also matches similar words.
  /// @param similarStems similar stems by language; empty if not fuzzy
  record WordClause(
      String text, boolean isExcluded, boolean isFuzzy, Map<String, SimilarStems> similarStems)
      implements Clause {

    static WordClause exact(String text, boolean isExcluded) {
      return new WordClause(text, isExcluded, false, Map.of());
    }

    /// Only words that results must contain can be fuzzy.
    static WordClause fuzzy(String text) {
      return new WordClause(text, false, true, SimilarStems.byLanguage(text));
    }
  }

  /// Adjacent words, as written.
  record PhraseClause(String text, boolean isExcluded) implements Clause {}

  /// Prefix of a word.
  record PrefixClause(String text, boolean isExcluded) implements Clause {}
}
