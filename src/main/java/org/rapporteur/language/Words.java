package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a text with case and punctuation folded: what copies of it still share after
/// somebody has retyped a comma.
final class Words {

  private static final int FIRST_SPACELESS = 0x0E00;
  private static final int TATWEEL = 0x0640;

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
      if (Character.isLetterOrDigit(c) && c != TATWEEL) {
        if (!word.isEmpty() && isSpaceless(c) != spaceless) {
          end(word, words);
        }
        spaceless = isSpaceless(c);
        word.appendCodePoint(Character.toLowerCase(c));
      } else if (!isPartOfWord(c)) {
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

  /// Vowel signs, joiners, apostrophes and the Arabic stretch come and go between copies.
  private static boolean isPartOfWord(int c) {
    if (c == '\'' || c == '’' || c == TATWEEL) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
