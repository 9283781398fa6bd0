package org.rapporteur.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.shared.LanguageTag;

/// Recognizes full stops that end an abbreviation and not a sentence. The lists of CLDR are not
/// used: they contain "Act." and "O." and match inside words, so "run by UNESCO. The rest" would be
/// one sentence.
final class Abbreviations {

  /// Letters with full stops between them, without the last full stop.
  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.-?)+\\p{L}|EE|UU|Ph\\.D");

  /// A longer word is no abbreviation.
  private static final int MAX_WORD_LENGTH = 12;

  /// Abbreviations that precede a name and therefore never end a sentence.
  private static final Map<String, Set<String>> BEFORE_NAMES =
      Map.of(
          "en",
              wordSet(
                  "mr mrs ms messrs dr prof hon rev st gen gov sen rep lt col capt amb h.e e.g i.e cf viz vs"),
          "fr", wordSet("mm mgr dr pr prof st ste cf p.ex ex c.-à-d vs"),
          "es",
              wordSet(
                  "sr sra srta sres dr dra prof ing lic ud uds d dña excmo excma mons p.ej ej cf vs"),
          "ru", wordSet("г гг гр им проф акад ул обл см ср т.е т.к т.н напр др"),
          "de", wordSet("hr fr dr prof st bzw ca vgl z.b d.h u.a inkl ggf evtl"));

  /// Abbreviations that precede a number: "No. 5" is one sentence, "No. We disagree" is two.
  private static final Map<String, Set<String>> BEFORE_NUMBERS =
      Map.of(
          "en",
              wordSet(
                  "no nos art arts para paras sec p pp vol vols fig figs ch cl add rev doc res approx"),
          "fr", wordSet("no nos art al par p pp vol fig chap doc rés env"),
          "es", wordSet("no núm núms art arts párr párrs p pp pág págs vol fig cap doc res aprox"),
          "ru", wordSet("ст п пп ч стр с т рис гл док рез"),
          "de", wordSet("nr art abs s bd kap"));

  private final Set<String> beforeNames;
  private final Set<String> beforeNumbers;
  private final LanguageTag language;

  private Abbreviations(LanguageTag language) {
    String code = language.locale().getLanguage();
    this.language = language;
    this.beforeNames = BEFORE_NAMES.getOrDefault(code, Set.of());
    this.beforeNumbers = BEFORE_NUMBERS.getOrDefault(code, Set.of());
  }

  static Abbreviations forLanguage(LanguageTag language) {
    return new Abbreviations(language);
  }

  /// True if the full stop before this position ends an abbreviation and not a sentence.
  /// @param position the start of the text after the full stop and spaces
  boolean isAbbreviationBefore(String text, int position) {
    int stop = skipSpacesBack(text, position) - 1;
    if (stop < 1 || text.charAt(stop) != '.') {
      return false;
    }
    int start = findWordStart(text, stop);
    String word = text.substring(start, stop);
    if (word.isEmpty() || word.length() > MAX_WORD_LENGTH) {
      return false;
    }
    String lowerCaseWord = word.toLowerCase(language.locale());
    if (beforeNumbers.contains(lowerCaseWord) && startsNumber(text, position)) {
      return true;
    }
    boolean precedesName = beforeNames.contains(lowerCaseWord);
    if (precedesName && !followsNumber(text, start)) {
      return true;
    }
    // If a stop word follows, it begins a new sentence: "by the U.N. The members agree".
    return (precedesName || isInitial(word) || ACRONYM.matcher(word).matches())
        && !TermExtractor.isStopWord(findFirstWord(text, position), language);
  }

  /// A single capital, or a single letter in scripts without capitals ("د. أحمد").
  private static boolean isInitial(String word) {
    int c = word.codePointAt(0);
    return word.length() == Character.charCount(c)
        && Character.isLetter(c)
        && !Character.isLowerCase(c)
        && !Character.isIdeographic(c);
  }

  private static boolean startsNumber(String text, int position) {
    return position < text.length() && Character.isDigit(text.charAt(position));
  }

  /// After a number, such an abbreviation can end a sentence: "В 2005 г. Мы" has two, "г. Москва"
  /// has one.
  private static boolean followsNumber(String text, int start) {
    int end = skipSpacesBack(text, start);
    return end > 0 && Character.isDigit(text.charAt(end - 1));
  }

  private static int skipSpacesBack(String text, int position) {
    int end = position;
    while (end > 0
        && (Character.isSpaceChar(text.charAt(end - 1)) || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return end;
  }

  private static int findWordStart(String text, int stop) {
    int start = stop;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static String findFirstWord(String text, int position) {
    int end = position;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(position, end);
  }

  private static Set<String> wordSet(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
