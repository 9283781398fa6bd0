package org.rapporteur.search.words;

import java.util.Map;

/// One clause of a query, which results must contain or must not contain.
public sealed interface Clause {

  /// Typed text without operators.
  String text();

  boolean isExcluded();

  /// Word in any of its forms, or similar words if fuzzy.
  /// @param similarStems similar stems by language; empty if not fuzzy
  record WordClause(
      String text, boolean isExcluded, boolean isFuzzy, Map<String, SimilarStems> similarStems)
      implements Clause {

    WordClause(String text, boolean excluded, boolean isFuzzy) {
      this(text, excluded, isFuzzy, isFuzzy ? SimilarStems.byLanguage(text) : Map.of());
    }
  }

  /// Adjacent words, exactly as written.
  record PhraseClause(String text, boolean isExcluded) implements Clause {}

  /// Prefix of a word.
  record PrefixClause(String text, boolean isExcluded) implements Clause {}
}
