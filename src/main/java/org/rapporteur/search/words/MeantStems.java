package org.rapporteur.search.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.search.words.Analyzers.Token;

/// What a mistyped word may be by its stem in one language: near the stem it has as typed, or that
/// of a word one letter away whose ending is one. "Fundng" keeps its ending and is far from "fund";
/// "funding" is not.
///
/// @param stem as typed; empty where the language has no stems or the word is none there
/// @param others stem to the word of which it is, most of them words of no language
public record MeantStems(String stem, Map<String, String> others) {

  private static final MeantStems NONE = new MeantStems("", Map.of());

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

  /// Letter by letter, as an error of one letter is.
  private static final Map<String, String> LETTERS =
      Map.of(
          "en", LATIN,
          "fr", LATIN,
          "es", LATIN,
          "ru", "абвгдежзийклмнопрстуфхцчшщъыьэюя",
          "ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي");

  /// Longer endings are several.
  private static final int LONGEST_ENDING = 6;

  /// Each is one more thing to seek.
  private static final int MOST_OTHERS = 8;

  /// Shorter ones are stems of too many words.
  private static final int SHORTEST_OTHER = 4;

  /// Whoever types more letters in a row types no word.
  private static final int LONGEST_WORD = 32;

  public MeantStems {
    others = Map.copyOf(others);
  }

  /// By the languages that a word may be of.
  static Map<String, MeantStems> of(String word) {
    return Analyzers.languages(word).stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), in -> of(word, in)));
  }

  static MeantStems of(String word, String language) {
    String letters = LETTERS.getOrDefault(language, "");
    String typed = word.toLowerCase(Locale.ROOT);
    if (letters.isEmpty() || typed.length() > LONGEST_WORD || SearchWords.tolerance(typed) == 0) {
      return NONE;
    }
    var stems = stems(typed, language);
    return stems.size() == 1
        ? new MeantStems(
            stems.getFirst().term(), others(typed, stems.getFirst().term(), letters, language))
        : NONE;
  }

  /// How many letters of the stem may differ.
  public int tolerance() {
    return SearchWords.tolerance(stem);
  }

  boolean include(String other) {
    return others.containsKey(other)
        || tolerance() > 0 && Spelling.differs(other, stem) <= tolerance();
  }

  private static Map<String, String> others(
      String typed, String stem, String letters, String language) {
    String text = String.join(" ", oneLetterAway(typed, letters));
    var others = new LinkedHashMap<String, String>();
    for (Token token : stems(text, language)) {
      String other = token.term();
      if (others.size() < MOST_OTHERS
          && other.length() >= SHORTEST_OTHER
          && other.length() < stem.length()
          && stem.startsWith(other.substring(0, other.length() - 1))
          && Spelling.differs(other, stem) > SearchWords.tolerance(stem)) {
        others.putIfAbsent(other, text.substring(token.start(), token.end()));
      }
    }
    return others;
  }

  /// In what may be its ending; the first letter is right.
  private static Set<String> oneLetterAway(String typed, String letters) {
    var near = new LinkedHashSet<String>();
    for (int i = Math.max(1, typed.length() - LONGEST_ENDING); i <= typed.length(); i++) {
      String before = typed.substring(0, i);
      String after = typed.substring(i);
      for (char letter : letters.toCharArray()) {
        near.add(before + letter + after);
        if (!after.isEmpty()) {
          near.add(before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        near.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    return near;
  }

  private static List<Token> stems(String text, String language) {
    var analyzer = Analyzers.BY_LANGUAGE.get(language);
    return analyzer == null ? List.of() : Analyzers.tokens(analyzer, text);
  }
}
