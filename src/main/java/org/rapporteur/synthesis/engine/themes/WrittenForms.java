package org.rapporteur.synthesis.engine.themes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How contributors write each phrase, most often and in the middle of a sentence.
final class WrittenForms {

  /// At the head of a sentence and in a text all in capitals the case tells nothing: such a form
  /// counts only where there is no other.
  private static final int TELLING = 1000;

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();

  void add(String text, List<Phrases.Phrase> phrases) {
    boolean shouted = isShouted(text);
    for (var phrase : phrases) {
      forms
          .computeIfAbsent(phrase.key(), key -> new TreeMap<>())
          .merge(phrase.written(), shouted || phrase.opens() ? 1 : TELLING, Integer::sum);
    }
  }

  String of(String key) {
    return forms.getOrDefault(key, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey()
        .replaceAll("\\s+", " ");
  }

  /// "Employers vote": a plural before a word without one is rather a subject before its verb.
  boolean readsAsClause(String key) {
    var words = of(key).split(" ");
    return words.length == 2 && words[0].matches(".*[^sui]s") && !words[1].endsWith("s");
  }

  /// What keeps its capital in the middle of a sentence: a name or an abbreviation.
  static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || !hasCase(word);
  }

  private static boolean hasCase(String word) {
    return word.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
  }

  private static boolean isShouted(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return capitals * 2 > letters;
  }
}
