package org.rapporteur.search.index;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.rapporteur.search.analysis.Analyzers;
import org.rapporteur.search.analysis.Clause;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.analysis.SimilarStems;

/// Creates index predicates from search terms. A word matches as written, in texts and names, and
/// by its stem in each possible language. A fuzzy word also matches similar words and stems.
final class WordPredicates {

  /// References that people type, such as "C147", "S-7", "M-0041", "Q3" or "¶ 13".
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)[cq][1-9][0-9]{0,8}|s-?[1-9][0-9]{0,8}|m-?[0-9]{1,9}|¶[1-9][0-9]{0,8}");

  /// Ranks similar stems below exact matches.
  private static final float SIMILAR_STEM_BOOST = 0.2f;

  /// Number of letters at the beginning of a fuzzy word that must be equal.
  private static final int FIXED_LETTERS = 1;

  /// Minimum number of digits in the reference of a decision.
  private static final int DECISION_DIGITS = 4;

  private final SearchPredicateFactory factory;

  WordPredicates(SearchPredicateFactory factory) {
    this.factory = factory;
  }

  /// Adds a predicate for each clause to the query.
  void add(SearchTerms terms, BooleanPredicateClausesStep<?, ?> query) {
    for (var clause : terms.clauses()) {
      if (clause.isExcluded()) {
        query.mustNot(createPredicate(clause, terms));
      } else {
        query.must(createPredicate(clause, terms));
      }
    }
  }

  private PredicateFinalStep createPredicate(Clause clause, SearchTerms terms) {
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

  private PredicateFinalStep matchWord(Clause.WordClause word, boolean canUseSimilarStems) {
    boolean isReference = REFERENCE.matcher(word.text()).matches();
    if (Analyzers.tokenize(Analyzers.WORDS, word.text()).size() > 1) {
      return isReference
          ? factory.or(matchPhrase(word.text()), matchReference(word))
          : matchPhrase(word.text());
    }
    var anyForm = factory.or();
    anyForm.add(matchAsWritten(word));
    for (String language : Analyzers.possibleLanguages(word.text())) {
      anyForm.add(factory.match().field(language).matching(word.text()));
      var similarStems = word.similarStems().get(language);
      if (similarStems != null) {
        addOtherStems(similarStems, language, anyForm);
        if (canUseSimilarStems) {
          addStemsWithinEdits(similarStems, language, word, anyForm);
        }
      }
    }
    if (isReference) {
      anyForm.add(matchReference(word));
    }
    return anyForm;
  }

  private PredicateFinalStep matchAsWritten(Clause.WordClause word) {
    var match =
        factory.match().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(word.text());
    int maxEdits = word.isFuzzy() ? SearchTerms.maxEdits(word.text()) : 0;
    return maxEdits > 0 ? match.fuzzy(maxEdits, FIXED_LETTERS) : match;
  }

  private void addOtherStems(
      SimilarStems stems, String language, SimpleBooleanPredicateClausesCollector<?, ?> anyForm) {
    if (!stems.others().isEmpty()) {
      String otherStems = String.join(" ", stems.others().values());
      anyForm.add(factory.match().field(language).matching(otherStems).boost(SIMILAR_STEM_BOOST));
    }
  }

  private void addStemsWithinEdits(
      SimilarStems stems,
      String language,
      Clause.WordClause word,
      SimpleBooleanPredicateClausesCollector<?, ?> anyForm) {
    if (stems.maxEdits() > 0) {
      anyForm.add(
          factory
              .match()
              .field(language)
              .matching(word.text())
              .fuzzy(stems.maxEdits(), FIXED_LETTERS)
              .boost(SIMILAR_STEM_BOOST));
    }
  }

  private PredicateFinalStep matchReference(Clause.WordClause word) {
    return factory
        .match()
        .field(SearchDocument.REFERENCE)
        .matching(normalizeReference(word.text()));
  }

  private PredicateFinalStep matchPhrase(String text) {
    return factory.phrase().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(text);
  }

  /// The form of a typed reference in the index, such as "M-0041" for "m41".
  private static String normalizeReference(String input) {
    String number = input.replaceAll("\\D", "");
    String upper = input.toUpperCase(Locale.ROOT);
    if (upper.startsWith("¶")) {
      return "¶ " + number;
    }
    if (upper.startsWith("S")) {
      return "S-" + number;
    }
    if (upper.startsWith("M")) {
      return "M-" + "0".repeat(Math.max(0, DECISION_DIGITS - number.length())) + number;
    }
    return upper;
  }

  /// Normalizes the prefix, because wildcard queries are not analyzed. This also removes wildcard
  /// characters from it.
  private static String normalizePrefix(String prefix) {
    return Analyzers.tokenize(Analyzers.WORDS, prefix).getFirst().term();
  }
}
