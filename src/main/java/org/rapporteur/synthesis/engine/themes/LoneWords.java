package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Phrases for words that set a group apart but may mean anything when they stand alone.
final class LoneWords {

  private static final int LONGEST_CONTEXT = 3;

  /// What is said in the most central statement speaks for the group.
  static final double IN_CENTRAL = 1.3;

  private final GroupedPhrases phrases;
  private final Set<String> ofQuestion;

  LoneWords(GroupedPhrases phrases, Set<String> ofQuestion) {
    this.phrases = phrases;
    this.ofQuestion = ofQuestion;
  }

  /// A lone word in the phrase that says most with it, of those given.
  List<String> inContext(List<String> terms, Map<String, Integer> around, Set<String> central) {
    var used = new HashSet<String>();
    terms.forEach(term -> used.addAll(Arrays.asList(term.split(" "))));
    var whole = new ArrayList<String>();
    var said = new HashSet<String>();
    for (String term : terms) {
      if (said.contains(term)) {
        continue;
      }
      String best = ThemeLabels.isLone(term) ? context(term, around, used, said, central) : term;
      said.addAll(Arrays.asList(best.split(" ")));
      whole.add(best);
    }
    return whole;
  }

  private String context(
      String word,
      Map<String, Integer> around,
      Set<String> used,
      Set<String> said,
      Set<String> central) {
    return around.keySet().stream()
        .filter(key -> isOf(key, Set.of(word)) && !isOf(key, said))
        .filter(key -> !ThemeLabels.isLone(key) && key.split(" ").length <= LONGEST_CONTEXT)
        .filter(key -> around.getOrDefault(key, 0) > 1 || !phrases.readsAsClause(key))
        .max(
            Comparator.comparingDouble(
                    (String key) ->
                        around.getOrDefault(key, 0)
                            + (central.contains(key) ? 0.5 : 0)
                            + Arrays.stream(key.split(" ")).filter(used::contains).count() * 0.6
                            - key.split(" ").length * 0.1)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(word);
  }

  /// A few statements that are alike may share words but no phrase: then one of them speaks, in the
  /// phrase whose words are most at home in the group.
  List<String> ofSome(int theme, Set<String> central) {
    var words = new HashMap<String, Integer>();
    var whole = new TreeSet<String>();
    phrases
        .in(theme)
        .forEach(
            (key, count) -> {
              if (ThemeLabels.isLone(key)) {
                words.put(key, count);
              } else if (key.split(" ").length <= LONGEST_CONTEXT) {
                whole.add(key);
              }
            });
    words.keySet().removeAll(ofQuestion);
    return whole.stream()
        .filter(key -> Arrays.stream(key.split(" ")).anyMatch(w -> words.getOrDefault(w, 0) > 1))
        .filter(key -> phrases.isAtHome(theme, key) && !phrases.readsAsClause(key))
        .max(
            Comparator.comparingDouble(
                    (String key) -> atHome(key, words) * (central.contains(key) ? IN_CENTRAL : 1))
                .thenComparing(Comparator.reverseOrder()))
        .map(List::of)
        .orElse(List.of());
  }

  private double atHome(String key, Map<String, Integer> words) {
    var own = key.split(" ");
    return Arrays.stream(own)
            .mapToDouble(
                word ->
                    words.getOrDefault(word, 0)
                        * Math.log(
                            1 + (double) phrases.size() / Math.max(1, phrases.everywhere(word))))
            .sum()
        / Math.sqrt(own.length);
  }

  static boolean isOf(String key, Set<String> words) {
    return Arrays.stream(key.split(" ")).anyMatch(words::contains);
  }
}
