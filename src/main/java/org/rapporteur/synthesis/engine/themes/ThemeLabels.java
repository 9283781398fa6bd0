package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Names the groups of one question and language by the noun phrases that set them apart: as common
/// as they are in the group and rare outside (class-based TF-IDF, Grootendorst 2022), longer ones
/// before what is only a part of them (C-value, Frantzi et al. 2000), those of the most central
/// statement before others; each where it is most at home, and none that is said on all questions.
final class ThemeLabels {

  private static final int TERMS = 3;

  /// Where so many of a few statements share the words, lone words may be their name.
  private static final double MOST = 0.75;

  /// What the question asks for is said by everybody.
  private static final double IN_QUESTION = 0.4;

  /// What follows the first phrase must say nearly as much.
  private static final double NEXT = 0.4;

  /// Fewer of a group's statements do not make a second or third name for it.
  private static final double NEXT_SHARE = 0.1;

  /// What is said as often outside the group still tells what it speaks of.
  private static final double SAID_ALIKE = 0.4;

  /// So many of the best are tried for what they add to the first.
  private static final int TRIED = 40;

  /// A further phrase of those who have the words of the first already.
  private static final double ADDS_NOTHING = 0.3;

  /// A lone word may mean anything.
  private static final double ONE_WORD = 0.55;

  private static final double HALF = 0.5;
  private static final int SEVERAL = 5;

  /// What fewer statements have is no name alone.
  private static final int FEWEST_ALONE = 3;

  /// Where fewer statements have any of the words, there is no theme but only what was left between
  /// themes.
  private static final double LEAST_COVER = 0.25;

  private final GroupedPhrases phrases;
  private final LoneWords loneWords;
  private final Set<String> ofQuestion;
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

  private List<String> keys(int theme, Set<String> central) {
    var inside = phrases.inSeveralComments(theme);
    int size = phrases.size(theme);
    boolean isSmall = phrases.size() <= FewPoints.MOST;
    double enough = Math.max(2, LEAST_COVER * size);
    var terms = chosen(theme, inside, central, enough);
    int covered = covered(theme, terms);
    if (covered < enough) {
      return isSmall ? loneWords.ofSome(theme, central) : List.of();
    }
    var told = loneWords.inContext(terms, atHome(theme, inside), central);
    told.removeIf(term -> isLone(term) && !tellsAlone(theme, term, inside));
    if (covered(theme, told) >= enough && isName(told, inside, size)) {
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

  /// Of what is at home in the group; where that tells of too few, of what is surely at home in no
  /// other.
  private List<String> chosen(
      int theme, Map<String, Integer> inside, Set<String> central, double enough) {
    int size = phrases.size(theme);
    var scores = scores(inside, size, central);
    var chosen = chosen(theme, atHome(theme, scores), size);
    if (covered(theme, chosen) >= enough) {
      return chosen;
    }
    scores.keySet().removeIf(key -> phrases.isSurelyAtHomeElsewhere(theme, key));
    return chosen(theme, scores, size);
  }

  private <T> Map<String, T> atHome(int theme, Map<String, T> all) {
    var atHome = new TreeMap<>(all);
    atHome.keySet().removeIf(key -> !phrases.isAtHome(theme, key));
    return atHome;
  }

  private int covered(int theme, List<String> terms) {
    return phrases.having(theme, terms).cardinality();
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

  /// The best, and others nearly as good that tell of statements which it does not.
  private List<String> chosen(int theme, Map<String, Double> scores, int size) {
    var tried =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(TRIED)
            .toList();
    var chosen = new ArrayList<String>();
    var used = new HashSet<String>();
    var told = new BitSet();
    double least = 0;
    while (chosen.size() < TERMS) {
      double enough = chosen.isEmpty() ? 0 : NEXT_SHARE * size;
      String best = "";
      double most = 0;
      for (String key : tried) {
        double score = scores.getOrDefault(key, 0.0);
        var own = phrases.having(theme, List.of(key));
        if (score >= least && own.cardinality() >= enough && !LoneWords.isOf(key, used)) {
          double value = score * added(own, told);
          best = value > most ? key : best;
          most = Math.max(value, most);
        }
      }
      if (best.isEmpty()) {
        break;
      }
      least = Math.max(least, NEXT * scores.getOrDefault(best, 0.0));
      used.addAll(Arrays.asList(best.split(" ")));
      chosen.add(best);
      told.or(phrases.having(theme, List.of(best)));
    }
    return chosen;
  }

  /// 1 where all statements that have a phrase are new, less where others tell of them already.
  private static double added(BitSet own, BitSet told) {
    double all = own.cardinality();
    var more = (BitSet) own.clone();
    more.andNot(told);
    return ADDS_NOTHING + (1 - ADDS_NOTHING) * more.cardinality() / all;
  }
}
