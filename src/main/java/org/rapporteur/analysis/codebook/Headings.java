package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.NounPhrases;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// Chooses the headings of themes: a noun phrase of a statement that names what most statements of
/// the theme, and few of the others, are about.
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
  /// @param members the statements of the theme, the representatives of its points first
  String choose(List<Statement> members) {
    Map<String, Double> weights = weights(members);
    var english = members.stream().filter(statement -> isEnglish(statement.language())).toList();
    return best(english.stream().filter(Quotable::standsAlone).toList(), weights)
        .or(() -> best(english, weights))
        .orElseGet(() -> firstClause(english.isEmpty() ? members.getFirst() : english.getFirst()));
  }

  /// Returns the best phrase of some statements, in English words only.
  private Optional<String> best(List<Statement> statements, Map<String, Double> weights) {
    var phrases = new ArrayList<NounPhrases.Phrase>();
    statements.stream()
        .filter(statement -> statement.text().length() <= MAX_LENGTH)
        .limit(SEARCHED)
        .forEach(statement -> phrases.addAll(NounPhrases.find(features.englishText(statement))));
    return phrases.stream()
        .filter(phrase -> phrase.words().size() >= MIN_WORDS)
        .filter(phrase -> phrase.words().size() <= MAX_WORDS)
        .filter(phrase -> phrase.words().stream().allMatch(Headings::isPlain))
        .sorted(
            Comparator.comparingDouble((NounPhrases.Phrase phrase) -> -score(phrase, weights))
                .thenComparing(NounPhrases.Phrase::text))
        .map(NounPhrases.Phrase::text)
        .map(Headings::capitalize)
        .filter(used::add)
        .findFirst();
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
  private static double score(NounPhrases.Phrase phrase, Map<String, Double> weights) {
    var terms = Set.copyOf(TermExtractor.extractStems(phrase.text(), LanguageTag.ENGLISH));
    double sum = terms.stream().mapToDouble(term -> weights.getOrDefault(term, 0.0)).sum();
    return sum / Math.pow(phrase.words().size() + LENGTH_OFFSET, LENGTH_POWER);
  }

  private static boolean isPlain(String word) {
    return word.codePoints().allMatch(c -> c < LAST_ASCII && Character.isLetter(c) || c == '-');
  }

  private static String capitalize(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
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
