package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Names the groups of one question and language by the noun phrases that set them apart: as common
/// as they are in the group and rare outside (class-based TF-IDF, Grootendorst 2022), longer ones
/// before what is only a part of them (C-value, Frantzi et al. 2000), those of the most central
/// statement before others.
final class ThemeLabels {

  private static final int TERMS = 3;

  /// Where so many of a few statements share the words, lone words may be their name.
  private static final double MOST = 0.75;

  private static final int LONGEST_CONTEXT = 3;
  private static final double IN_CENTRAL = 1.3;

  /// What the question asks for is said by everybody.
  private static final double IN_QUESTION = 0.4;

  /// What follows the first phrase must say nearly as much.
  private static final double NEXT = 0.4;

  /// A lone word may mean anything.
  private static final double ONE_WORD = 0.55;

  /// Where fewer statements have any of the words, there is no theme but only what was left between
  /// themes.
  private static final double LEAST_COVER = 0.4;

  private final List<Statement> statements;
  private final int[] group;
  private final Phrases phrases;
  private final Set<String> ofQuestion = new HashSet<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final WrittenForms forms = new WrittenForms();

  ThemeLabels(List<Statement> statements, int[] group, Phrases phrases, String question) {
    this.statements = statements;
    this.group = Arrays.copyOf(group, statements.size());
    this.phrases = phrases;
    for (String word : question.split("[^\\p{L}\\p{M}]+")) {
      ofQuestion.add(phrases.stem(word));
    }
    for (int i = 0; i < statements.size(); i++) {
      keys(i).forEach(key -> everywhere.merge(key, 1, Integer::sum));
      forms.add(statements.get(i).text(), phrases.of(statements.get(i)));
    }
  }

  /// None where nothing sets the group apart, or only a word that may mean anything.
  List<String> terms(int theme, String central) {
    var inside = inside(theme);
    var centralKeys = ofCentral(theme, central);
    int size = (int) Arrays.stream(group).filter(g -> g == theme).count();
    boolean isSmall = group.length <= FewPoints.MOST;
    var terms = chosen(scores(inside, size, centralKeys));
    long covered = covered(theme, terms);
    if (covered < Math.max(2, LEAST_COVER * size)) {
      return isSmall ? ofSome(theme, centralKeys) : List.of();
    }
    var whole = inContext(terms, theme, centralKeys).stream().map(forms::of).toList();
    boolean hasPhrase = whole.stream().anyMatch(term -> term.indexOf(' ') > 0);
    if (!hasPhrase && isSmall) {
      var some = ofSome(theme, centralKeys);
      return some.isEmpty() && covered >= MOST * size ? whole : some;
    }
    return whole.stream()
        .filter(
            term ->
                term.indexOf(' ') > 0
                    || WrittenForms.isName(term) && (hasPhrase || whole.size() > 1))
        .toList();
  }

  /// How many statements of a group have each phrase. What one contributor keeps saying names no
  /// theme.
  private Map<String, Integer> inside(int theme) {
    var inside = new TreeMap<String, Integer>();
    var comments = new HashMap<String, Set<Integer>>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme) {
        for (String key : keys(i)) {
          inside.merge(key, 1, Integer::sum);
          comments.computeIfAbsent(key, k -> new HashSet<>()).add(statements.get(i).comment());
        }
      }
    }
    inside.keySet().removeIf(key -> comments.getOrDefault(key, Set.of()).size() < 2);
    return inside;
  }

  private Set<String> ofCentral(int theme, String central) {
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme && statements.get(i).id().equals(central)) {
        return keys(i);
      }
    }
    return Set.of();
  }

  static String label(List<String> terms) {
    String label = String.join(", ", terms);
    if (label.isEmpty()) {
      return label;
    }
    int first = label.offsetByCodePoints(0, 1);
    return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
  }

  private Set<String> keys(int statement) {
    var keys = new TreeSet<String>();
    phrases.of(statements.get(statement)).forEach(phrase -> keys.add(phrase.key()));
    return keys;
  }

  private Map<String, Double> scores(Map<String, Integer> inside, int size, Set<String> central) {
    var scores = new HashMap<String, Double>();
    inside.forEach(
        (key, count) -> {
          double expected = (double) everywhere.getOrDefault(key, count) * size / group.length;
          if (count > expected || size == group.length) {
            scores.put(key, score(key, inside, central));
          }
        });
    return scores;
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
    double rarity = Math.log(1 + (double) group.length / everywhere.getOrDefault(key, count));
    long asked = Arrays.stream(words).filter(ofQuestion::contains).count();
    double told = 1 - (1 - IN_QUESTION) * asked / words.length;
    return length * (count - longer / 2) * rarity * told * (central.contains(key) ? IN_CENTRAL : 1);
  }

  private static List<String> chosen(Map<String, Double> scores) {
    var chosen = new ArrayList<String>();
    var used = new HashSet<String>();
    double least = 0;
    var ranked =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (var entry : ranked) {
      var words = List.of(entry.getKey().split(" "));
      if (chosen.size() < TERMS
          && entry.getValue() >= least
          && words.stream().noneMatch(used::contains)) {
        least = Math.max(least, NEXT * entry.getValue());
        used.addAll(words);
        chosen.add(entry.getKey());
      }
    }
    return chosen;
  }

  /// A few statements that are alike may share words but no phrase: then one of them speaks, in the
  /// phrase whose words are most at home in the group.
  private List<String> ofSome(int theme, Set<String> central) {
    var words = new HashMap<String, Integer>();
    var whole = new TreeSet<String>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme) {
        for (String key : keys(i)) {
          if (key.indexOf(' ') < 0) {
            words.merge(key, 1, Integer::sum);
          } else if (key.split(" ").length <= LONGEST_CONTEXT) {
            whole.add(key);
          }
        }
      }
    }
    words.keySet().removeAll(ofQuestion);
    return whole.stream()
        .filter(key -> Arrays.stream(key.split(" ")).anyMatch(w -> words.getOrDefault(w, 0) > 1))
        .filter(key -> !forms.readsAsClause(key))
        .max(
            Comparator.comparingDouble(
                    (String key) -> atHome(key, words) * (central.contains(key) ? IN_CENTRAL : 1))
                .thenComparing(Comparator.reverseOrder()))
        .map(key -> List.of(forms.of(key)))
        .orElse(List.of());
  }

  private double atHome(String key, Map<String, Integer> words) {
    return Arrays.stream(key.split(" "))
        .mapToDouble(
            word ->
                words.getOrDefault(word, 0)
                    * Math.log(1 + (double) group.length / everywhere.getOrDefault(word, 1)))
        .sum();
  }

  /// A lone word in the phrase of the group that says most with it.
  private List<String> inContext(List<String> terms, int theme, Set<String> central) {
    var around = new TreeMap<String, Integer>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme) {
        keys(i).forEach(key -> around.merge(key, 1, Integer::sum));
      }
    }
    var used = new HashSet<String>();
    terms.forEach(term -> used.addAll(Arrays.asList(term.split(" "))));
    var whole = new ArrayList<String>();
    var said = new HashSet<String>();
    for (String term : terms) {
      if (said.contains(term)) {
        continue;
      }
      String best = term.indexOf(' ') > 0 ? term : context(term, around, used, said, central);
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
        .filter(key -> key.indexOf(' ') > 0 && key.split(" ").length <= LONGEST_CONTEXT)
        .filter(key -> around.getOrDefault(key, 0) > 1 || !forms.readsAsClause(key))
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

  /// Half of a phrase tells that a statement is of the matter.
  private long covered(int theme, List<String> terms) {
    var words = new HashSet<String>();
    terms.forEach(term -> words.addAll(Arrays.asList(term.split(" "))));
    long covered = 0;
    for (int i = 0; i < group.length; i++) {
      if (group[i] == theme && keys(i).stream().anyMatch(key -> isOf(key, words))) {
        covered++;
      }
    }
    return covered;
  }

  private static boolean isOf(String key, Set<String> words) {
    return Arrays.stream(key.split(" ")).anyMatch(words::contains);
  }
}
