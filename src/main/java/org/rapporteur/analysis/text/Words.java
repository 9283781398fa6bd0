package org.rapporteur.analysis.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;

/// How texts are compared when only their words count: case, punctuation and white space do not.
public final class Words {

  private static final int ID_LENGTH = 32;

  /// The first letter of the Thai script, which comes before the others in Unicode.
  private static final int FIRST_UNSPACED = 0x0E01;

  /// Characters that normalization leaves as they are, alone and behind one another: those of which
  /// most texts consist, so that these are folded in one pass.
  private static final int[][] PLAIN = {
    {'\t', '\r'},
    {' ', '~'},
    {0xC0, 0xFF},
    {0x410, 0x44F},
    {0x621, 0x63A},
    {0x641, 0x64A},
    {0x2013, 0x2014},
    {0x2018, 0x2019},
    {0x201C, 0x201D},
    {0x3001, 0x3002},
    {0x4E00, 0x9FA5},
  };

  private static final Pattern AMPERSAND = Pattern.compile("&(amp;)?");

  private static final byte OTHER = 0;
  private static final byte GAP = 1;
  private static final byte NOTHING = 2;
  private static final byte LETTER = 3;
  private static final byte[] KINDS = kinds();

  private Words() {}

  private static byte[] kinds() {
    var kinds = new byte[Character.MAX_VALUE + 1];
    for (int[] range : PLAIN) {
      for (int c = range[0]; c <= range[1]; c++) {
        boolean letter = Character.isLetterOrDigit(c);
        kinds[c] = letter ? LETTER : isApostrophe(c) ? NOTHING : GAP;
      }
    }
    return kinds;
  }

  /// Letters and digits in lower case, one space between words.
  public static String key(String text) {
    var key = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = KINDS[c];
      if (kind == LETTER) {
        if (gap && length > 0) {
          key[length++] = ' ';
        }
        key[length++] = Character.toLowerCase(c);
        gap = false;
      } else if (kind == GAP) {
        gap = true;
      } else if (kind == OTHER) {
        return normalizedKey(text);
      }
    }
    return new String(key, 0, length);
  }

  /// Returns the key by which copies of one text are recognized. Programs that send or store a text
  /// change its ampersands.
  public static String copyKey(String text) {
    return key(text.indexOf('&') < 0 ? text : AMPERSAND.matcher(text).replaceAll(" and "));
  }

  static String normalizedKey(String text) {
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

  static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019;
  }

  static boolean isUnspaced(int point) {
    if (point < FIRST_UNSPACED) {
      return false;
    }
    var script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }

  /// Returns an id for a text: equal for equal words in one language.
  public static String idOf(LanguageTag language, String text) {
    return Sha256.hex(language + "\n" + key(text)).substring(0, ID_LENGTH);
  }
}
