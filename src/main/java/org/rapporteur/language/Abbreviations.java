package org.rapporteur.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.shared.LanguageTag;

/// Recognizes full stops that end an abbreviation, not a sentence. CLDR's lists are not used: they
/// contain "Act." and "O." and match inside words, so "run by UNESCO. The rest" would stay one
/// sentence.
final class Abbreviations {

  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}\\.-?)+\\p{L}|EE|UU|Ph\\.D");
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

  /// Tests whether a proposed sentence break only follows an abbreviation.
  boolean isAbbreviationBefore(String text, int position) {
    int stop = skipBlanksBack(text, position) - 1;
    if (stop < 1 || text.charAt(stop) != '.') {
      return false;
    }
    int start = wordStart(text, stop);
    String word = text.substring(start, stop);
    if (word.isEmpty() || word.length() > MAX_WORD_LENGTH) {
      return false;
    }
    String folded = word.toLowerCase(language.locale());
    if (beforeNumbers.contains(folded) && startsNumber(text, position)) {
      return true;
    }
    boolean precedesName = beforeNames.contains(folded);
    if (precedesName && !followsNumber(text, start)) {
      return true;
    }
    return (precedesName || isInitial(word) || ACRONYM.matcher(word).matches())
        && !TermExtractor.isStopWord(firstWord(text, position), language);
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

  /// "В 2005 г. Мы" ends a sentence, "г. Москва" does not.
  private static boolean followsNumber(String text, int start) {
    int end = skipBlanksBack(text, start);
    return end > 0 && Character.isDigit(text.charAt(end - 1));
  }

  private static int skipBlanksBack(String text, int position) {
    int end = position;
    while (end > 0
        && (Character.isSpaceChar(text.charAt(end - 1)) || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return end;
  }

  private static int wordStart(String text, int stop) {
    int start = stop;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static String firstWord(String text, int position) {
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
