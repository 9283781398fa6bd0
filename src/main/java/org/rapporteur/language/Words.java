package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a text with case and punctuation folded: what copies of it still share after
/// somebody has retyped a comma.
final class Words {

  /// None before it is folded away but the apostrophe.
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final int FIRST_MARK = 0x0300;
  private static final int FIRST_SPACELESS = 0x0E00;
  private static final int TATWEEL = 0x0640;
  private static final int FIRST_HEBREW_POINT = 0x0591;
  private static final int LAST_ARABIC_POINT = 0x06ED;

  private static final Set<Character.UnicodeScript> SPACELESS =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private Words() {}

  /// Runs of letters and digits in lower case. A run in a script without spaces (Chinese, Thai) is
  /// one word here, apart from its neighbours in other scripts.
  static List<String> of(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean spaceless = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isFoldedAway(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        if (!word.isEmpty() && isSpaceless(c) != spaceless) {
          end(word, words);
        }
        spaceless = isSpaceless(c);
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (isMark(c) && !word.isEmpty()) {
        word.appendCodePoint(c);
      } else {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  static boolean isSpaceless(String word) {
    return isSpaceless(word.codePointAt(0));
  }

  private static boolean isSpaceless(int c) {
    return c >= FIRST_SPACELESS && SPACELESS.contains(Character.UnicodeScript.of(c));
  }

  /// Apostrophes, joiners and the stretch and vowel signs of Arabic and Hebrew come and go between
  /// copies.
  private static boolean isFoldedAway(int c) {
    if (c < FIRST_BEYOND_ASCII) {
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

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
