package org.rapporteur.analysis.codebook;

import java.text.ListFormat;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.NounPhrases;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// Chooses the headings of themes: one or two noun phrases of statements that name what most
/// statements of the theme, and few of the others, are about.
final class Headings {

  private static final int MIN_WORDS = 2;
  private static final int MAX_WORDS = 8;
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.，。；：、،؛]");
  private static final int MAX_CLAUSE = 60;
  private static final int CLAUSE_WORDS = 8;

  /// Longer phrases have more weight, and must have it for each of their words.
  private static final double LENGTH_OFFSET = 2;

  private static final double LENGTH_POWER = 0.7;

  /// Longer statements are lists or no sentences.
  private static final int MAX_LENGTH = 500;

  private static final int LAST_ASCII = 128;

  /// Nouns that say nothing without their sentence.
  private static final Set<String> VAGUE =
      Set.of(
          "answer",
          "answers",
          "anybody",
          "case",
          "everybody",
          "kind",
          "nobody",
          "one",
          "ones",
          "part",
          "point",
          "question",
          "row",
          "thing",
          "things",
          "today",
          "way",
          "ways");

  /// Joins two phrases; all phrases are English.
  private static final ListFormat BOTH =
      ListFormat.getInstance(Locale.ENGLISH, ListFormat.Type.STANDARD, ListFormat.Style.FULL);

  /// Least share of a theme's statements without a word of the heading that need a second phrase.
  private static final double UNCOVERED = 0.3;

  /// A second phrase must have this share of the weight of the first.
  private static final double SECOND_WEIGHT = 0.25;

  /// Statements of a large theme that a heading should fit.
  private static final int READ = 1_000;

  /// Statements of a large theme that are searched for phrases.
  private static final int SEARCHED = 60;

  private final TextFeatures features;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int statements;
  private final Set<String> used = new HashSet<>();

  /// @param all the statements of all themes of a question
  Headings(Collection<Statement> all, TextFeatures features) {
    this.features = features;
    statements = all.size();
    all.forEach(
        statement ->
            Set.copyOf(features.terms(statement))
                .forEach(term -> frequency.merge(term, 1, Integer::sum)));
  }

  /// Returns a heading for a theme; no two themes of a question have the same.
  ///
  /// @param all the statements of the theme, the representatives of its points first
  String choose(List<Statement> all) {
    var members = all.subList(0, Math.min(all.size(), READ));
    var english = members.stream().filter(statement -> isEnglish(statement.language())).toList();
    Predicate<Statement> alone = Quotable::standsAlone;
    String heading =
        Stream.of(alone, statement -> true)
            .flatMap(which -> phrases(english, which, members).stream())
            .map(first -> withSecond(first, english))
            .map(Headings::capitalize)
            .filter(used::add)
            .findFirst()
            .orElse(null);
    return heading == null
        ? firstClause(english.isEmpty() ? members.getFirst() : english.getFirst())
        : heading;
  }

  private record Scored(NounPhrases.Phrase phrase, Set<String> terms, double score) {

    private boolean isFree(Set<String> others) {
      return Collections.disjoint(terms, others);
    }
  }

  /// Returns the phrases of some statements, the best first.
  ///
  /// @param which the statements that are searched for phrases
  /// @param members the statements that the phrases should fit
  private List<Scored> phrases(
      List<Statement> english, Predicate<Statement> which, List<Statement> members) {
    Map<String, Double> weights = weights(members);
    return english.stream()
        .filter(statement -> statement.text().length() <= MAX_LENGTH)
        .filter(which)
        .limit(SEARCHED)
        .flatMap(statement -> NounPhrases.find(statement.text()).stream())
        .filter(phrase -> phrase.words().size() >= MIN_WORDS)
        .filter(phrase -> phrase.words().size() <= MAX_WORDS)
        .filter(phrase -> phrase.words().stream().allMatch(Headings::isTelling))
        .distinct()
        .map(phrase -> scored(phrase, weights))
        .sorted(
            Comparator.comparingDouble((Scored scored) -> -scored.score())
                .thenComparing(scored -> scored.phrase().text()))
        .toList();
  }

  private boolean isFree(Statement statement, Scored phrase) {
    return phrase.isFree(Set.copyOf(features.terms(statement)));
  }

  private boolean hasAll(Statement statement, Scored phrase) {
    return features.terms(statement).containsAll(phrase.terms());
  }

  /// Adds the best phrase of the statements that have no word of the first one, if they are many.
  /// Several of them must have all its words.
  private String withSecond(Scored first, List<Statement> english) {
    var others = english.stream().filter(statement -> isFree(statement, first)).toList();
    int left = MAX_WORDS - 1 - first.phrase().words().size();
    String one = first.phrase().text();
    if (others.size() < UNCOVERED * english.size()) {
      return one;
    }
    return phrases(others, Quotable::standsAlone, others).stream()
        .filter(second -> second.phrase().words().size() <= left)
        .filter(second -> second.isFree(first.terms()))
        .filter(second -> second.score() >= SECOND_WEIGHT * first.score())
        .filter(second -> others.stream().filter(other -> hasAll(other, second)).count() > 1)
        .findFirst()
        .map(second -> BOTH.format(List.of(one, second.phrase().text())))
        .orElse(one);
  }

  /// Weight of a term: its share of the theme's statements, and how rare it is elsewhere.
  private Map<String, Double> weights(List<Statement> members) {
    var own = new HashMap<String, Integer>();
    members.forEach(
        statement ->
            Set.copyOf(features.terms(statement))
                .forEach(term -> own.merge(term, 1, Integer::sum)));
    var weights = new HashMap<String, Double>();
    own.forEach(
        (term, count) -> {
          double share = count / (double) members.size();
          double rarity = Math.log((statements + 1.0) / frequency.getOrDefault(term, 1));
          weights.put(term, share * Math.max(0, rarity));
        });
    return weights;
  }

  /// Each term counts once; words without weight make a phrase worse.
  private static Scored scored(NounPhrases.Phrase phrase, Map<String, Double> weights) {
    var terms = Set.copyOf(TermExtractor.extractStems(phrase.text(), LanguageTag.ENGLISH));
    double sum = terms.stream().mapToDouble(term -> weights.getOrDefault(term, 0.0)).sum();
    return new Scored(
        phrase, terms, sum / Math.pow(phrase.words().size() + LENGTH_OFFSET, LENGTH_POWER));
  }

  private static boolean isTelling(String word) {
    return !VAGUE.contains(word.toLowerCase(Locale.ROOT))
        && word.codePoints().allMatch(c -> c < LAST_ASCII && Character.isLetter(c) || c == '-');
  }

  private static String capitalize(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /// Returns the beginning of a statement in its own language: a word-by-word translation is no
  /// heading.
  private String firstClause(Statement statement) {
    String[] words = CLAUSE_END.split(statement.text(), 2)[0].split("\\s+");
    String clause =
        String.join(" ", List.of(words).subList(0, Math.min(CLAUSE_WORDS, words.length)));
    int length = Math.min(MAX_CLAUSE, clause.codePointCount(0, clause.length()));
    String heading = clause.substring(0, clause.offsetByCodePoints(0, length));
    used.add(heading);
    return capitalize(heading);
  }

  private static boolean isEnglish(LanguageTag language) {
    return language.locale().getLanguage().equals("en");
  }
}
