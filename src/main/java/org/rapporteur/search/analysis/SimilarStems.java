package org.rapporteur.search.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.search.analysis.Analyzers.AnalyzedToken;

/// Stems in one language that are similar to the stem of a mistyped word, including the stems of
/// words that differ by one edit. Example: the stem of "fundng" is "fundng", but that of "funding"
/// is "fund".
/// @param stem stem of the typed word; empty if the language has no stemming
/// @param others stems of words that differ by one edit, each with such a word
public record SimilarStems(String stem, Map<String, String> others) {

  private static final SimilarStems NONE = new SimilarStems("", Map.of());

  private static final String LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /// Letters that an edit can insert or substitute, by language.
  private static final Map<String, String> LETTERS =
      Map.of(
          "en", LATIN_LETTERS,
          "fr", LATIN_LETTERS,
          "es", LATIN_LETTERS,
          "ru", "абвгдежзийклмнопрстуфхцчшщъыьэюя",
          "ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي");

  /// Letters at the end of a word that may belong to its ending.
  private static final int MAX_ENDING_LENGTH = 6;

  /// Limits the number of terms in the query.
  private static final int MAX_OTHERS = 8;

  /// Shorter stems belong to too many words.
  private static final int MIN_OTHER_LENGTH = 4;

  /// Longer input is not a word.
  private static final int MAX_WORD_LENGTH = 32;

  public SimilarStems {
    others = Map.copyOf(others);
  }

  /// Similar stems for each language that the word may belong to.
  static Map<String, SimilarStems> byLanguage(String word) {
    return Analyzers.possibleLanguages(word).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), language -> forLanguage(word, language)));
  }

  static SimilarStems forLanguage(String word, String language) {
    String letters = LETTERS.getOrDefault(language, "");
    String lowerCase = word.toLowerCase(Locale.ROOT);
    if (letters.isEmpty()
        || lowerCase.length() > MAX_WORD_LENGTH
        || SearchTerms.maxEdits(lowerCase) == 0) {
      return NONE;
    }
    var stems = stems(lowerCase, language);
    return stems.size() == 1
        ? new SimilarStems(
            stems.getFirst().term(),
            findOthers(lowerCase, stems.getFirst().term(), letters, language))
        : NONE;
  }

  /// Maximum edit distance of a similar stem from the stem.
  public int maxEdits() {
    return SearchTerms.maxEdits(stem);
  }

  boolean contains(String other) {
    return others.containsKey(other)
        || maxEdits() > 0 && Spelling.distance(other, stem) <= maxEdits();
  }

  /// Stems of words that differ by one edit in the ending. They are shorter than the stem, have the
  /// same beginning, and are too different to be found by the edit distance of the stem.
  private static Map<String, String> findOthers(
      String word, String stem, String letters, String language) {
    String text = String.join(" ", createEndingVariants(word, letters));
    var others = new LinkedHashMap<String, String>();
    for (AnalyzedToken token : stems(text, language)) {
      String other = token.term();
      if (others.size() < MAX_OTHERS
          && other.length() >= MIN_OTHER_LENGTH
          && other.length() < stem.length()
          && stem.startsWith(other.substring(0, other.length() - 1))
          && Spelling.distance(other, stem) > SearchTerms.maxEdits(stem)) {
        others.putIfAbsent(other, text.substring(token.start(), token.end()));
      }
    }
    return others;
  }

  /// All words that differ by one edit in the ending. The first letter never changes.
  private static Set<String> createEndingVariants(String word, String letters) {
    var variants = new LinkedHashSet<String>();
    for (int i = Math.max(1, word.length() - MAX_ENDING_LENGTH); i <= word.length(); i++) {
      String prefix = word.substring(0, i);
      String suffix = word.substring(i);
      for (char letter : letters.toCharArray()) {
        variants.add(prefix + letter + suffix);
        if (!suffix.isEmpty()) {
          variants.add(prefix + letter + suffix.substring(1));
        }
      }
      if (!suffix.isEmpty()) {
        variants.add(prefix + suffix.substring(1));
      }
      if (suffix.length() > 1) {
        variants.add(prefix + suffix.charAt(1) + suffix.charAt(0) + suffix.substring(2));
      }
    }
    return variants;
  }

  private static List<AnalyzedToken> stems(String text, String language) {
    var analyzer = Analyzers.BY_LANGUAGE.get(language);
    return analyzer == null ? List.of() : Analyzers.tokenize(analyzer, text);
  }
}
