package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits a text into words without case and punctuation, so that these do not distinguish copies.
final class FoldedWords {

  /// The apostrophe is the only smaller code point that is ignored.
  private static final int FIRST_NON_ASCII = 0x80;

  /// Smaller code points are no marks and need no lookup.
  private static final int FIRST_MARK = 0x0300;

  /// Smaller code points belong to scripts with spaces and need no lookup.
  private static final int FIRST_SPACELESS = 0x0E00;

  private static final int TATWEEL = 0x0640;
  private static final int FIRST_HEBREW_POINT = 0x0591;
  private static final int LAST_ARABIC_POINT = 0x06ED;

  /// Scripts without spaces between words.
  private static final Set<Character.UnicodeScript> SPACELESS =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private FoldedWords() {}

  /// Returns lower-case runs of letters and digits. A run in a script without spaces (Chinese,
  /// Thai) is one word, separate from other scripts.
  static List<String> split(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean isInSpacelessWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isIgnored(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        if (!word.isEmpty() && isSpaceless(c) != isInSpacelessWord) {
          endWord(word, words);
        }
        isInSpacelessWord = isSpaceless(c);
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (isMark(c) && !word.isEmpty()) {
        word.appendCodePoint(c);
      } else {
        endWord(word, words);
      }
    }
    endWord(word, words);
    return words;
  }

  /// True if the word is in a script without spaces.
  static boolean isSpaceless(String word) {
    return isSpaceless(word.codePointAt(0));
  }

  private static boolean isSpaceless(int c) {
    return c >= FIRST_SPACELESS && SPACELESS.contains(Character.UnicodeScript.of(c));
  }

  /// Apostrophes, joiners, tatweel and the vowel signs of Arabic and Hebrew vary between copies.
  private static boolean isIgnored(int c) {
    if (c < FIRST_NON_ASCII) {
      return c == '\'';
    }
    return c == '’'
        || c == TATWEEL
        || Character.getType(c) == Character.FORMAT
        || (isMark(c) && c >= FIRST_HEBREW_POINT && c <= LAST_ARABIC_POINT);
  }

  private static boolean isMark(int c) {
    if (c < FIRST_MARK) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static void endWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
