package org.rapporteur.synthesis.engine.themes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.statement.Statement;

/// Names the groups of one question and language by the noun phrases that set them apart: as common
/// as they are in the group and rare outside (class-based TF-IDF, Grootendorst 2022), longer ones
/// before what is only a part of them (C-value, Frantzi et al. 2000), those of the most central
/// statement before others; each where it is most at home, and none that is said on all questions.
final class ThemeLabels {

  /// Where so many of a few statements share the words, lone words may be their name.
  private static final double MOST = 0.75;

  /// What the question asks for is said by everybody.
  private static final double IN_QUESTION = 0.4;

  /// What is said as often outside the group still tells what it speaks of.
  private static final double SAID_ALIKE = 0.4;

  /// A lone word may mean anything.
  private static final double ONE_WORD = 0.55;

  private static final double HALF = 0.5;

  /// So many times as many say words that are taken in place of phrases.
  private static final double MORE = 2;

  private static final int SEVERAL = 5;

  /// What fewer statements have is no name alone.
  private static final int FEWEST_ALONE = 3;

  /// Where fewer statements have any of the words, there is no theme but only what was left between
  /// themes.
  private static final double LEAST_COVER = 0.25;

  private final GroupedPhrases phrases;
  private final LoneWords loneWords;

  /// Half of a phrase tells that a statement is of the matter.
  private final ChosenTerms byHalf;

  private final ChosenTerms byWhole;
  private final Set<String> ofQuestion;
  private final boolean ofParts;
  private final Runnable between;

  ThemeLabels(
      List<Statement> statements, int[] group, Phrases phrases, String question, String theme) {
    this(statements, group, phrases, question, theme, () -> {});
  }

  /// @param theme what the theme is called by whose parts these groups are; empty for themes
  /// @param between two steps may end it
  ThemeLabels(
      List<Statement> statements,
      int[] group,
      Phrases phrases,
      String question,
      String theme,
      Runnable between) {
    this.between = between;
    ofParts = !theme.isEmpty();
    ofQuestion = stems(question, phrases);
    ofQuestion.addAll(phrases.everywhere());
    this.phrases =
        new GroupedPhrases(
            statements,
            group,
            phrases,
            List.of(phrases.everywhere(), stems(theme, phrases)),
            between);
    loneWords = new LoneWords(this.phrases, ofQuestion);
    byHalf = new ChosenTerms(this.phrases, this.phrases::having);
    byWhole = new ChosenTerms(this.phrases, this.phrases::saying);
  }

  private static Set<String> stems(String text, Phrases phrases) {
    var stems = new HashSet<String>();
    for (String word : text.split("[^\\p{L}\\p{M}]+")) {
      stems.add(phrases.stem(word));
    }
    return stems;
  }

  /// None where nothing sets the group apart, or only a word that may mean anything.
  List<String> terms(int theme, String central) {
    return keys(theme, phrases.of(theme, central)).stream().map(phrases::written).toList();
  }

  /// Phrases say what is meant better than lone words do. But where few statements of a theme say
  /// one of them whole, words that many say tell more truly of all. Parts keep their phrases, for
  /// statements without one leave them.
  private List<String> keys(int theme, Set<String> central) {
    var inside = phrases.inSeveralComments(theme);
    int size = phrases.size(theme);
    var scores = scores(inside, size, central);
    var inPhrases = inPhrases(theme, inside, scores, central);
    int whole = byWhole.covered(theme, inPhrases);
    if (ofParts || inPhrases.isEmpty() || whole >= HALF * size) {
      return inPhrases;
    }
    double enough = Math.max(LEAST_COVER * size, MORE * whole);
    var plain = byWhole.of(theme, phrases.atHome(theme, scores), enough);
    int covered = byWhole.covered(theme, plain);
    boolean isName = plain.size() > 1 || covered >= SEVERAL;
    return isName && covered >= enough ? plain : inPhrases;
  }

  private List<String> inPhrases(
      int theme, Map<String, Integer> inside, Map<String, Double> scores, Set<String> central) {
    int size = phrases.size(theme);
    boolean isSmall = phrases.size() <= FewPoints.MOST;
    double enough = Math.max(2, LEAST_COVER * size);
    var terms = byHalf.of(theme, scores, enough);
    int covered = byHalf.covered(theme, terms);
    if (covered < enough) {
      return isSmall ? loneWords.ofSome(theme, central) : List.of();
    }
    var told = loneWords.inContext(terms, phrases.atHome(theme, inside), central);
    told.removeIf(term -> isLone(term) && !tellsAlone(theme, term, inside));
    if (byHalf.covered(theme, told) >= enough && isName(told, inside, size)) {
      return told;
    }
    if (isSmall) {
      var some = loneWords.ofSome(theme, central);
      boolean isShared = covered >= MOST * size && isName(terms, inside, size);
      return some.isEmpty() && isShared ? terms : some;
    }
    told = loneWords.inContext(terms, phrases.in(theme), central);
    told.removeIf(term -> isLone(term) && !phrases.isNameOrAbbreviation(term));
    return isName(told, Map.of(), size) ? told : List.of();
  }

  /// A lone word only where half of the statements have it, and several.
  private static boolean isName(List<String> terms, Map<String, Integer> inside, int size) {
    return terms.size() > 1
        || terms.size() == 1
            && (!isLone(terms.getFirst())
                || inside.getOrDefault(terms.getFirst(), 0) >= Math.max(SEVERAL, HALF * size));
  }

  static boolean isLone(String term) {
    return term.indexOf(' ') < 0;
  }

  private boolean tellsAlone(int theme, String word, Map<String, Integer> inside) {
    return phrases.isNameOrAbbreviation(word) && phrases.isAtHome(theme, word)
        || phrases.isSurelyAtHome(theme, word) && inside.getOrDefault(word, 0) >= FEWEST_ALONE;
  }

  static String label(List<String> terms) {
    String label = String.join(", ", terms);
    if (label.isEmpty()) {
      return label;
    }
    int first = label.offsetByCodePoints(0, 1);
    return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
  }

  private Map<String, Double> scores(Map<String, Integer> inside, int size, Set<String> central) {
    var scores = new HashMap<String, Double>();
    inside.forEach(
        (key, count) -> {
          between.run();
          double expected = (double) phrases.everywhere(key) * size / phrases.size();
          if (count > expected || size == phrases.size()) {
            scores.put(key, score(key, inside, central) * apart(key, count, size));
          }
        });
    return scores;
  }

  /// 1 for what is said in the group alone, less for what is said as often elsewhere.
  private double apart(String key, int count, int size) {
    if (size == phrases.size()) {
      return 1;
    }
    double outside = phrases.everywhere(key) - count;
    double likeness = outside / (phrases.size() - size) / ((double) count / size);
    return 1 - (1 - SAID_ALIKE) * Math.min(1, likeness);
  }

  private double score(String key, Map<String, Integer> inside, Set<String> central) {
    int count = inside.getOrDefault(key, 0);
    var longer =
        inside.entrySet().stream()
            .filter(other -> other.getKey().length() > key.length())
            .filter(other -> (" " + other.getKey() + " ").contains(" " + key + " "))
            .mapToInt(Map.Entry::getValue)
            .average()
            .orElse(0);
    var words = key.split(" ");
    double length = words.length == 1 ? ONE_WORD : Math.log(1 + words.length) / Math.log(2);
    double rarity = Math.log(1 + (double) phrases.size() / phrases.everywhere(key));
    long asked = Arrays.stream(words).filter(ofQuestion::contains).count();
    double told = 1 - (1 - IN_QUESTION) * asked / words.length;
    return length
        * (count - longer / 2)
        * rarity
        * told
        * (central.contains(key) ? LoneWords.IN_CENTRAL : 1);
  }
}
