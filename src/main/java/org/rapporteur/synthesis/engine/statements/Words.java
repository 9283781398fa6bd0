package org.rapporteur.synthesis.engine.statements;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// How texts are compared when only their words count: case, punctuation and white space do not.
public final class Words {

  /// The first letter of the Thai script, which comes before the others in Unicode.
  private static final int FIRST_UNSPACED = 0x0E01;

  private Words() {}

  /// Letters and digits in lower case, one space between words.
  public static String key(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var key = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.appendCodePoint(point);
        gap = false;
      } else if (!isApostrophe(point)) {
        gap = true;
      }
    }
    return key.toString();
  }

  /// Words of a text; in scripts without spaces two characters are counted as a word.
  public static int count(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isUnspaced(point)) {
        unspaced++;
        inside = false;
      } else if (Character.isLetterOrDigit(point)) {
        words += inside ? 0 : 1;
        inside = true;
      } else if (!isApostrophe(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
        inside = false;
      }
    }
    return words + (unspaced + 1) / 2;
  }

  /// The set whose overlap tells how alike two sentences are: words, or pairs of characters in
  /// scripts without spaces.
  public static Set<String> set(String text) {
    var set = new HashSet<String>();
    for (String word : key(text).split(" ")) {
      if (!word.isEmpty() && isUnspaced(word.codePointAt(0))) {
        int[] points = word.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
          set.add(new String(points, i, 2));
        }
      } else if (!word.isEmpty()) {
        set.add(word);
      }
    }
    return set;
  }

  public static double jaccard(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    var smaller = one.size() <= other.size() ? one : other;
    var larger = smaller == one ? other : one;
    int shared = 0;
    for (String word : smaller) {
      shared += larger.contains(word) ? 1 : 0;
    }
    return (double) shared / (one.size() + other.size() - shared);
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019;
  }

  private static boolean isUnspaced(int point) {
    if (point < FIRST_UNSPACED) {
      return false;
    }
    var script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }
}
