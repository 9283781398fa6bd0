package org.rapporteur.search.analysis;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.analysis.Analyzers.AnalyzedToken;

/// Text with the matches of a query. Words match by the rules of the index, so the matches are
/// those that the index found.
final class MatchedText {

  private final String text;
  private final String language;
  private final List<AnalyzedToken> wordTokens;
  private final BitSet matches;

  /// Computed when the first word needs them.
  private @Nullable List<AnalyzedToken> stems;
  private int unmatchedClauses;
  private int matchedClauses;

  private MatchedText(String text, String language) {
    this.text = text;
    this.language = language;
    this.wordTokens = Analyzers.tokenize(Analyzers.WORDS, text);
    this.matches = new BitSet(text.length());
  }

  /// Finds the search terms in a text. Excluded terms are ignored.
  ///
  /// @param language language code of the text, such as `en`
  static MatchedText match(SearchTerms terms, String text, String language) {
    var matchedText = new MatchedText(text, language);
    terms.clauses().stream()
        .filter(clause -> !clause.isExcluded())
        .forEach(matchedText::matchClause);
    return matchedText;
  }

  String text() {
    return text;
  }

  /// Positions of all matched characters.
  BitSet matches() {
    return matches;
  }

  int countMatchedClauses() {
    return matchedClauses;
  }

  boolean matchesAll() {
    return unmatchedClauses == 0;
  }

  private void matchClause(Clause clause) {
    int matchesBefore = matches.cardinality();
    var tokens =
        Analyzers.tokenize(Analyzers.WORDS, clause.text()).stream()
            .map(AnalyzedToken::term)
            .toList();
    switch (clause) {
      case Clause.PhraseClause phrase -> matchPhrase(tokens);
      case Clause.PrefixClause prefix -> matchPrefix(tokens.getFirst());
      case Clause.WordClause word when tokens.size() > 1 -> matchPhrase(tokens);
      case Clause.WordClause word -> {
        matchWord(tokens.getFirst(), word);
        matchStems(word);
      }
    }
    if (matches.cardinality() > matchesBefore) {
      matchedClauses++;
    } else {
      unmatchedClauses++;
    }
  }

  private void matchPhrase(List<String> phrase) {
    for (int i = 0; i + phrase.size() <= wordTokens.size(); i++) {
      if (isPhraseAt(phrase, i)) {
        matches.set(wordTokens.get(i).start(), wordTokens.get(i + phrase.size() - 1).end());
      }
    }
  }

  private boolean isPhraseAt(List<String> phrase, int from) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!wordTokens.get(from + i).term().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void matchPrefix(String prefix) {
    wordTokens.stream().filter(token -> token.term().startsWith(prefix)).forEach(this::addMatch);
  }

  private void matchWord(String term, Clause.WordClause word) {
    int maxEdits = word.isFuzzy() ? SearchTerms.maxEdits(word.text()) : 0;
    for (AnalyzedToken token : wordTokens) {
      if (token.term().equals(term)
          || maxEdits > 0 && Spelling.distance(token.term(), term) <= maxEdits) {
        addMatch(token);
      }
    }
  }

  private void matchStems(Clause.WordClause word) {
    var analyzer = Analyzers.BY_LANGUAGE.get(language);
    if (analyzer == null || !Analyzers.possibleLanguages(word.text()).contains(language)) {
      return;
    }
    var stemTokens = tokenizeStems(analyzer);
    var wordStems =
        Analyzers.tokenize(analyzer, word.text()).stream().map(AnalyzedToken::term).toList();
    stemTokens.stream().filter(token -> wordStems.contains(token.term())).forEach(this::addMatch);
    var similarStems = word.similarStems().get(language);
    if (similarStems != null) {
      stemTokens.stream()
          .filter(token -> similarStems.contains(token.term()))
          .forEach(this::addMatch);
    }
  }

  private List<AnalyzedToken> tokenizeStems(Analyzer analyzer) {
    var tokenized = stems;
    if (tokenized == null) {
      tokenized = Analyzers.tokenize(analyzer, text);
      stems = tokenized;
    }
    return tokenized;
  }

  private void addMatch(AnalyzedToken token) {
    matches.set(token.start(), token.end());
  }
}
