package org.rapporteur.language.dictionary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// Keys by which words are found in a dictionary.
final class WordKeys {

  /// Vowel signs of Arabic, the tatweel, and the stress mark of Russian dictionaries.
  private static final Pattern OPTIONAL_MARKS =
      Pattern.compile("[\\u0640\\u064B-\\u0652\\u0670]|(?<=[а-яА-Я])\\u0301");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.of(
          "ar", ArabicStemmer::new,
          "es", SpanishStemmer::new,
          "fr", FrenchStemmer::new,
          "ru", RussianStemmer::new);

  private static final int SHORTEST_ARABIC = 3;

  private static final List<String> ARABIC_PREFIXES =
      List.of("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س");

  private static final List<String> ARABIC_SUFFIXES =
      List.of("هما", "ها", "هم", "نا", "كم", "ات", "ين", "ون", "ه", "ة", "ي");

  private WordKeys() {}

  /// Folds case and marks that writers leave out.
  static String fold(String word) {
    String folded = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
    return Normalizer.normalize(OPTIONAL_MARKS.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
  }

  /// Returns the stem without accents; in a language without a stemmer, the word.
  static String stem(String word, String language) {
    var supplier = STEMMERS.get(language);
    if (supplier == null) {
      return word;
    }
    var stemmer = supplier.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return withoutAccents(stemmer.getCurrent());
  }

  /// Returns shorter forms of an Arabic word, without the conjunctions, prepositions, articles and
  /// pronouns that are written together with it.
  static Stream<String> withoutArabicClitics(String word) {
    if (word.isEmpty()
        || Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.ARABIC) {
      return Stream.empty();
    }
    var beginnings =
        ARABIC_PREFIXES.stream()
            .filter(word::startsWith)
            .map(prefix -> word.substring(prefix.length()));
    return Stream.concat(beginnings, Stream.of(word))
        .flatMap(
            part ->
                Stream.concat(
                    Stream.of(part),
                    ARABIC_SUFFIXES.stream()
                        .filter(part::endsWith)
                        .map(suffix -> part.substring(0, part.length() - suffix.length()))))
        .filter(part -> part.length() >= SHORTEST_ARABIC);
  }

  static String withoutAccents(String word) {
    return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}
