package org.rapporteur.language.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Translations of the words of one language into English. A word is found as written, without
/// case, or by its stem.
final class WordDictionary {

  private static final int MAX_SPACELESS_LENGTH = 8;

  private final Map<String, List<String>> byWord = new HashMap<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final UnaryOperator<String> stemmer;

  WordDictionary(UnaryOperator<String> stemmer) {
    this.stemmer = stemmer;
  }

  /// Adds the entries of a dictionary into English.
  void add(List<DictFile.Entry> entries) {
    for (var entry : entries) {
      for (String word : entry.headwords()) {
        add(word, entry.translations());
      }
    }
  }

  /// Adds the entries of a dictionary from English. An English word with many senses is a common
  /// one and comes first.
  void addReversed(List<DictFile.Entry> entries) {
    var commonFirst = new ArrayList<>(entries);
    commonFirst.sort((one, other) -> other.translations().size() - one.translations().size());
    for (var entry : commonFirst) {
      for (String word : entry.translations()) {
        add(word, entry.headwords());
      }
    }
  }

  private void add(String word, List<String> translations) {
    String key = WordKeys.fold(word);
    byWord.merge(key, translations, WordDictionary::join);
    if (!key.contains(" ")) {
      byStem.merge(stemmer.apply(key), translations, WordDictionary::join);
    }
  }

  private static List<String> join(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    more.stream().filter(sense -> !all.contains(sense)).forEach(all::add);
    return all;
  }

  /// Returns the translations, or none if the word is unknown.
  List<String> translations(String word) {
    String key = WordKeys.fold(word);
    return Stream.concat(Stream.of(key), WordKeys.withoutArabicClitics(key))
        .map(this::find)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> find(String key) {
    List<String> found = byWord.get(key);
    return found == null ? byStem.getOrDefault(stemmer.apply(key), List.of()) : found;
  }

  /// Splits a run of a script without spaces into the longest words that are known.
  List<String> split(String run) {
    var words = new ArrayList<String>();
    int[] characters = run.codePoints().toArray();
    for (int at = 0; at < characters.length; ) {
      int length = Math.min(MAX_SPACELESS_LENGTH, characters.length - at);
      while (length > 1 && !byWord.containsKey(new String(characters, at, length))) {
        length--;
      }
      words.add(new String(characters, at, length));
      at += length;
    }
    return words;
  }
}
