package org.rapporteur.search.index;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.rapporteur.search.words.Analyzers;
import org.rapporteur.search.words.Clause;
import org.rapporteur.search.words.MeantStems;
import org.rapporteur.search.words.SearchWords;

/// Says to the index what somebody typed. A word is sought as written, in the names, and by its
/// stem in the languages it may be of; the rest as written alone. One that may be mistyped is
/// sought by what is near to both.
final class WordPredicates {

  /// "C147", "S-7", "M-0041", "Q3", "¶ 13": what people say aloud is found by that, too.
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)[cq][1-9][0-9]{0,8}|s-?[1-9][0-9]{0,8}|m-?[0-9]{1,9}|¶[1-9][0-9]{0,8}");

  /// What is nearly said by its stem comes after what is said.
  private static final float NEARLY = 0.2f;

  private final SearchPredicateFactory f;

  WordPredicates(SearchPredicateFactory f) {
    this.f = f;
  }

  void add(SearchWords words, BooleanPredicateClausesStep<?, ?> all) {
    for (var clause : words.clauses()) {
      if (clause.excluded()) {
        all.mustNot(predicate(clause, words));
      } else {
        all.must(predicate(clause, words));
      }
    }
  }

  private PredicateFinalStep predicate(Clause clause, SearchWords words) {
    return switch (clause) {
      case Clause.Phrase phrase -> adjacent(phrase.text());
      case Clause.Beginning beginning ->
          f.wildcard()
              .fields(SearchDocument.WORDS, SearchDocument.NAMES)
              .matching(plain(beginning.text()) + "*");
      case Clause.Word word -> word(word, words.allowNearStems());
    };
  }

  private PredicateFinalStep word(Clause.Word word, boolean nearStems) {
    boolean named = REFERENCE.matcher(word.text()).matches();
    if (Analyzers.tokens(Analyzers.WORDS, word.text()).size() > 1) {
      return named ? f.or(adjacent(word.text()), referred(word)) : adjacent(word.text());
    }
    var any = f.or();
    int tolerance = word.mistyped() ? SearchWords.tolerance(word.text()) : 0;
    if (tolerance > 0) {
      any.add(
          f.match()
              .fields(SearchDocument.WORDS, SearchDocument.NAMES)
              .matching(word.text())
              .fuzzy(tolerance, 1));
    } else {
      any.add(f.match().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(word.text()));
    }
    for (String language : Analyzers.languages(word.text())) {
      any.add(f.match().field(language).matching(word.text()));
      var meant = word.meant().get(language);
      if (meant != null) {
        add(meant, any, language, word.text(), nearStems);
      }
    }
    if (named) {
      any.add(referred(word));
    }
    return any;
  }

  private void add(
      MeantStems stems,
      SimpleBooleanPredicateClausesCollector<?, ?> any,
      String language,
      String typed,
      boolean nearStems) {
    if (!stems.others().isEmpty()) {
      String others = String.join(" ", stems.others().values());
      any.add(f.match().field(language).matching(others).boost(NEARLY));
    }
    if (nearStems && stems.tolerance() > 0) {
      any.add(f.match().field(language).matching(typed).fuzzy(stems.tolerance(), 1).boost(NEARLY));
    }
  }

  private PredicateFinalStep referred(Clause.Word word) {
    return f.match().field("reference").matching(reference(word.text()));
  }

  private PredicateFinalStep adjacent(String text) {
    return f.phrase().fields(SearchDocument.WORDS, SearchDocument.NAMES).matching(text);
  }

  private static String reference(String typed) {
    String number = typed.replaceAll("\\D", "");
    String upper = typed.toUpperCase(Locale.ROOT);
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

  /// The folded word that the beginning is; signs have no meaning inside.
  private static String plain(String beginning) {
    return Analyzers.tokens(Analyzers.WORDS, beginning).getFirst().term();
  }
}
