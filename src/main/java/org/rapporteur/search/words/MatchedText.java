package org.rapporteur.search.words;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.words.Analyzers.AnalyzedToken;

/// Text with the matches of a query, found by the rules of the index. The text is tokenized once
/// for all clauses.
final class MatchedText {

  private final String text;
  private final String language;
  private final List<AnalyzedToken> words;
  private final BitSet matches;
  private @Nullable List<AnalyzedToken> stems;
  private int unmatchedClauses;
  private int matchedClauses;

  private MatchedText(String text, String language) {
    this.text = text;
    this.language = language;
    this.words = Analyzers.tokenize(Analyzers.WORDS, text);
    this.matches = new BitSet(text.length());
  }

  static MatchedText match(SearchTerms terms, String text, String language) {
    var marked = new MatchedText(text, language);
    terms.clauses().stream().filter(clause -> !clause.isExcluded()).forEach(marked::matchClause);
    return marked;
  }

  String text() {
    return text;
  }

  /// Character positions of the matches.
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
    int before = matches.cardinality();
    var sought =
        Analyzers.tokenize(Analyzers.WORDS, clause.text()).stream()
            .map(AnalyzedToken::term)
            .toList();
    switch (clause) {
      case Clause.PhraseClause phrase -> matchPhrase(sought);
      case Clause.PrefixClause beginning -> matchPrefix(sought.getFirst());
      case Clause.WordClause word when sought.size() > 1 -> matchPhrase(sought);
      case Clause.WordClause word -> {
        matchWord(sought.getFirst(), word);
        matchStems(word);
      }
    }
    if (matches.cardinality() > before) {
      matchedClauses++;
    } else {
      unmatchedClauses++;
    }
  }

  private void matchPhrase(List<String> phrase) {
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      if (isPhraseAt(phrase, i)) {
        matches.set(words.get(i).start(), words.get(i + phrase.size() - 1).end());
      }
    }
  }

  private boolean isPhraseAt(List<String> phrase, int from) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.get(from + i).term().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void matchPrefix(String prefix) {
    words.stream().filter(token -> token.term().startsWith(prefix)).forEach(this::addMatch);
  }

  private void matchWord(String term, Clause.WordClause word) {
    int tolerance = word.isFuzzy() ? SearchTerms.maxEdits(word.text()) : 0;
    for (AnalyzedToken token : words) {
      if (token.term().equals(term)
          || tolerance > 0 && Spelling.distance(token.term(), term) <= tolerance) {
        addMatch(token);
      }
    }
  }

  private void matchStems(Clause.WordClause word) {
    var analyzer = Analyzers.BY_LANGUAGE.get(language);
    if (analyzer == null || !Analyzers.possibleLanguages(word.text()).contains(language)) {
      return;
    }
    var known = stems;
    if (known == null) {
      known = Analyzers.tokenize(analyzer, text);
      stems = known;
    }
    var roots =
        Analyzers.tokenize(analyzer, word.text()).stream().map(AnalyzedToken::term).toList();
    known.stream().filter(token -> roots.contains(token.term())).forEach(this::addMatch);
    var meant = word.similarStems().get(language);
    if (meant != null) {
      known.stream().filter(token -> meant.contains(token.term())).forEach(this::addMatch);
    }
  }

  private void addMatch(AnalyzedToken token) {
    matches.set(token.start(), token.end());
  }
}
