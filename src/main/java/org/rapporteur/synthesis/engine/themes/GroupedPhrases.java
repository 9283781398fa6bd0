package org.rapporteur.synthesis.engine.themes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.statement.Statement;

/// The phrases of grouped statements that may name a group: where each is said, how it is written
/// and where it is most at home.
final class GroupedPhrases {

  private final List<Statement> statements;
  private final List<Set<String>> keys;
  private final Map<Integer, BitSet> members = new HashMap<>();
  private final Map<String, BitSet> byWord = new HashMap<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final WrittenForms forms = new WrittenForms();
  private final Map<String, String> joined = new HashMap<>();
  private final TermHomes homes;

  /// @param unnamed words of which alone no phrase is a name here
  /// @param between two statements may end it
  GroupedPhrases(
      List<Statement> statements,
      int[] group,
      Phrases phrases,
      List<Set<String>> unnamed,
      Runnable between) {
    this.statements = statements;
    keys = statements.stream().map(statement -> keys(statement, phrases, unnamed)).toList();
    for (int i = 0; i < statements.size(); i++) {
      between.run();
      members.computeIfAbsent(group[i], g -> new BitSet()).set(i);
      for (String key : keys.get(i)) {
        everywhere.merge(key, 1, Integer::sum);
        for (String word : key.split(" ")) {
          byWord.computeIfAbsent(word, w -> new BitSet()).set(i);
        }
      }
      forms.add(statements.get(i).text(), phrases.of(statements.get(i)));
    }
    homes = new TermHomes(keys, group, key -> joined(key, phrases));
  }

  private static Set<String> keys(Statement statement, Phrases phrases, List<Set<String>> unnamed) {
    var keys = new TreeSet<String>();
    phrases.of(statement).forEach(phrase -> keys.add(phrase.key()));
    keys.removeIf(
        key ->
            unnamed.stream()
                .anyMatch(words -> Arrays.stream(key.split(" ")).allMatch(words::contains)));
    return keys;
  }

  /// As one word; what is said once needs no comparing.
  private String joined(String key, Phrases phrases) {
    return everywhere(key) < 2
        ? key
        : joined.computeIfAbsent(key, k -> phrases.stem(forms.of(k).replace(" ", "")));
  }

  int size() {
    return statements.size();
  }

  int size(int group) {
    return members(group).cardinality();
  }

  private BitSet members(int group) {
    return members.getOrDefault(group, new BitSet());
  }

  /// How many statements have a phrase, in whatever group.
  int everywhere(String key) {
    return everywhere.getOrDefault(key, 0);
  }

  /// How many statements of a group have each phrase.
  Map<String, Integer> in(int group) {
    var counts = new TreeMap<String, Integer>();
    members(group).stream()
        .forEach(i -> keys.get(i).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return counts;
  }

  /// What one contributor keeps saying names no theme.
  Map<String, Integer> inSeveralComments(int group) {
    var comments = new HashMap<String, Set<Integer>>();
    members(group).stream()
        .forEach(
            i ->
                keys.get(i)
                    .forEach(
                        key ->
                            comments
                                .computeIfAbsent(key, k -> new HashSet<>())
                                .add(statements.get(i).comment())));
    var counts = in(group);
    counts.keySet().removeIf(key -> comments.getOrDefault(key, Set.of()).size() < 2);
    return counts;
  }

  Set<String> of(int group, String statement) {
    return members(group).stream()
        .filter(i -> statements.get(i).id().equals(statement))
        .mapToObj(keys::get)
        .findFirst()
        .orElse(Set.of());
  }

  /// The statements of a group that have at least a word of one of the phrases: half of a phrase
  /// tells that a statement is of the matter.
  BitSet having(int group, List<String> phrases) {
    var having = new BitSet();
    for (String phrase : phrases) {
      for (String word : phrase.split(" ")) {
        having.or(byWord.getOrDefault(word, new BitSet()));
      }
    }
    having.and(members(group));
    return having;
  }

  /// The statements of a group that say one of the phrases whole.
  BitSet saying(int group, List<String> phrases) {
    var saying = new BitSet();
    members(group).stream()
        .filter(i -> phrases.stream().anyMatch(phrase -> says(i, phrase)))
        .forEach(saying::set);
    return saying;
  }

  private boolean says(int statement, String phrase) {
    return phrase.indexOf(' ') < 0
        ? byWord.getOrDefault(phrase, new BitSet()).get(statement)
        : keys.get(statement).contains(phrase);
  }

  /// Of phrases those that are most at home in a group.
  <T> Map<String, T> atHome(int group, Map<String, T> all) {
    var atHome = new TreeMap<>(all);
    atHome.keySet().removeIf(key -> !isAtHome(group, key));
    return atHome;
  }

  boolean isAtHome(int group, String key) {
    return homes.isAt(group, key);
  }

  boolean isSurelyAtHome(int group, String key) {
    return homes.isAt(group, key) && homes.isSure(key);
  }

  boolean isSurelyAtHomeElsewhere(int group, String key) {
    return !homes.isAt(group, key) && homes.isSure(key);
  }

  String written(String key) {
    return forms.of(key);
  }

  boolean isNameOrAbbreviation(String key) {
    return WrittenForms.isName(forms.of(key));
  }

  boolean readsAsClause(String key) {
    return forms.readsAsClause(key);
  }
}
