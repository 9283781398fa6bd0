package org.rapporteur.language.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.language.model.BuiltInModels;
import org.rapporteur.shared.LanguageTag;

/// Chooses the most likely translation of a word: one that is frequent in English, comes early in
/// the dictionary, or has the same origin ("operador", "operator").
final class TranslationChoice {

  /// Rank of a word that is in no list.
  private static final int UNKNOWN_RANK = 60_000;

  /// Cost of each place further down in the dictionary, in units of the logarithm of the rank.
  private static final double PLACE_COST = 0.35;

  private static final double COGNATE_GAIN = 2.5;
  private static final int COGNATE_LENGTH = 4;
  private static final double CONTEXT_GAIN = 3;

  /// An unknown word is read as an English word of the same origin if they share this many letters
  /// and this part of the word.
  private static final int SHARED_LETTERS = 5;

  private static final double SHARED_PART = 0.6;

  private static final Map<String, Integer> RANKS = BuiltInModels.rankEnglishWords();
  private static final NavigableSet<String> SORTED_WORDS = new TreeSet<>(RANKS.keySet());

  private TranslationChoice() {}

  /// Returns the most likely translation. For an unknown word that is an English word with the same
  /// beginning, if there is one.
  ///
  /// @param context stems of the English words that are likely
  static Optional<String> choose(String word, List<String> translations, Set<String> context) {
    Optional<String> chosen =
        translations.stream()
            .min(
                Comparator.comparingDouble(
                    translation ->
                        cost(word, translation, translations.indexOf(translation))
                            - (isInContext(translation, context) ? CONTEXT_GAIN : 0)));
    return chosen.or(() -> findCognate(word)).map(TranslationChoice::inLowerCase);
  }

  private static boolean isInContext(String translation, Set<String> context) {
    List<String> stems = TermExtractor.extractStems(translation, LanguageTag.ENGLISH);
    return !stems.isEmpty() && context.containsAll(stems);
  }

  /// Some dictionaries write all words with a capital.
  private static String inLowerCase(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return RANKS.containsKey(lower) ? lower : word;
  }

  /// Returns the most frequent English word with the same beginning as an unknown word.
  private static Optional<String> findCognate(String word) {
    String plain = WordKeys.withoutAccents(word);
    int least = Math.max(SHARED_LETTERS, (int) Math.ceil(plain.length() * SHARED_PART));
    for (int length = plain.length(); length >= least; length--) {
      String beginning = plain.substring(0, length);
      var found =
          SORTED_WORDS.subSet(beginning, beginning + Character.MAX_VALUE).stream()
              .filter(candidate -> candidate.length() <= plain.length() + 2)
              .min(Comparator.comparing(RANKS::get));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static double cost(String word, String translation, int place) {
    int rank = 0;
    String[] parts = translation.toLowerCase(Locale.ROOT).split("[ -]");
    for (String part : parts) {
      rank = Math.max(rank, RANKS.getOrDefault(part, UNKNOWN_RANK));
    }
    double gain = areCognates(word, translation) ? COGNATE_GAIN : 0;
    return Math.log(rank) + PLACE_COST * place + 0.5 * (parts.length - 1) - gain;
  }

  private static boolean areCognates(String word, String translation) {
    String one = WordKeys.withoutAccents(word);
    String other = translation.toLowerCase(Locale.ROOT);
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= Math.min(COGNATE_LENGTH, Math.min(one.length(), other.length()));
  }
}
