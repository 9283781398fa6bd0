package org.rapporteur.search.index;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.rapporteur.search.words.Analyzers;
import org.rapporteur.search.words.Clause;
import org.rapporteur.search.words.SearchTerms;
import org.rapporteur.search.words.SimilarStems;

/// Builds index predicates from search terms: words as written, in names, or by stem in each
/// possible language. Fuzzy words also match similar words and stems.
final class WordPredicates {

  /// References that people type, such as "C147", "S-7", "M-0041", "Q3" or "¶ 13".
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)[cq][1-9][0-9]{0,8}|s-?[1-9][0-9]{0,8}|m-?[0-9]{1,9}|¶[1-9][0-9]{0,8}");

  /// Ranks similar stems below exact matches.
  private static final float SIMILAR_STEM_BOOST = 0.2f;

  private final SearchPredicateFactory factory;

  WordPredicates(SearchPredicateFactory factory) {
    this.factory = factory;
  }

  void add(SearchTerms terms, BooleanPredicateClausesStep<?, ?> query) {
    for (var clause : terms.clauses()) {
      if (clause.isExcluded()) {
        query.mustNot(predicate(clause, terms));
      } else {
        query.must(predicate(clause, terms));
      }
    }
  }

  private PredicateFinalStep predicate(Clause clause, SearchTerms terms) {
    return switch (clause) {
      case Clause.PhraseClause phrase -> matchPhrase(phrase.text());
      case Clause.PrefixClause prefix ->
          factory
              .wildcard()
              .fields(SearchDocument.WORDS, SearchDocument.NAMES)
              .matching(normalizePrefix(prefix.text()) + "*");
      case Clause.WordClause word -> matchWord(word, terms.canUseSimilarStems());
    };
  }

  private PredicateFinalStep matchWord(Clause.WordClause word, boolean nearStems) {
    boolean isReference = REFERENCE.matcher(word.text()).matches();
    if (Analyzers.tokenize(Analyzers.WORDS, word.text()).size() > 1) {
      return isReference
          ? factory.or(matchPhrase(word.text()), matchReference(word))
          : matchPhrase(word.text());
    }
    var any = factory.or();
    int tolerance = word.isFuzzy() ? SearchTerms.maxEdits(word.text()) : 0;
    if (tolerance > 0) {
      any.add(
          factory
              .match()
              .fields(SearchDocument.WORDS, SearchDocument.NAMES)
              .matching(word.text())
              .fuzzy(tolerance, 1));
    } else {
      any.add(
          factory.match().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(word.text()));
    }
    for (String language : Analyzers.possibleLanguages(word.text())) {
      any.add(factory.match().field(language).matching(word.text()));
      var meant = word.similarStems().get(language);
      if (meant != null) {
        addSimilarStems(meant, any, language, word.text(), nearStems);
      }
    }
    if (isReference) {
      any.add(matchReference(word));
    }
    return any;
  }

  private void addSimilarStems(
      SimilarStems stems,
      SimpleBooleanPredicateClausesCollector<?, ?> any,
      String language,
      String input,
      boolean nearStems) {
    if (!stems.others().isEmpty()) {
      String otherStems = String.join(" ", stems.others().values());
      any.add(factory.match().field(language).matching(otherStems).boost(SIMILAR_STEM_BOOST));
    }
    if (nearStems && stems.maxEdits() > 0) {
      any.add(
          factory
              .match()
              .field(language)
              .matching(input)
              .fuzzy(stems.maxEdits(), 1)
              .boost(SIMILAR_STEM_BOOST));
    }
  }

  private PredicateFinalStep matchReference(Clause.WordClause word) {
    return factory.match().field("reference").matching(normalizeReference(word.text()));
  }

  private PredicateFinalStep matchPhrase(String text) {
    return factory.phrase().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(text);
  }

  private static String normalizeReference(String input) {
    String number = input.replaceAll("\\D", "");
    String upper = input.toUpperCase(Locale.ROOT);
    if (upper.startsWith("¶")) {
      return "¶ " + number;
    }
    if (upper.startsWith("S")) {
      return "S-" + number;
    }
    return upper.startsWith("M") && number.length() < 4
        ? "M-" + "0".repeat(4 - number.length()) + number
        : upper.startsWith("M") ? "M-" + number : upper;
  }

  /// Normalized prefix; wildcard characters in it have no meaning.
  private static String normalizePrefix(String prefix) {
    return Analyzers.tokenize(Analyzers.WORDS, prefix).getFirst().term();
  }
}
