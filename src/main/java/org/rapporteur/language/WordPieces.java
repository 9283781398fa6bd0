package org.rapporteur.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts a text into the numbered word pieces that an uncased BERT model reads: its normalization,
/// its splitting and the greedy longest match of WordPiece (Devlin et al., 2018).
final class WordPieces {

  /// The positions that the model was trained with.
  static final int LONGEST = 512;

  /// Longer ones become `[UNK]`, as in the reference.
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int start;
  private final int end;
  private final int unknown;

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.start = number("[CLS]");
    this.end = number("[SEP]");
    this.unknown = number("[UNK]");
  }

  /// From `[CLS]` to `[SEP]`; what does not fit is cut off before the end mark.
  long[] of(String text) {
    var pieces = new ArrayList<Integer>();
    pieces.add(start);
    for (String word : words(text)) {
      addPieces(word, pieces);
      if (pieces.size() >= LONGEST) {
        break;
      }
    }
    int length = Math.min(pieces.size(), LONGEST - 1);
    long[] numbers = new long[length + 1];
    for (int i = 0; i < length; i++) {
      numbers[i] = pieces.get(i);
    }
    numbers[length] = end;
    return numbers;
  }

  private void addPieces(String word, List<Integer> pieces) {
    var found = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        String part = word.substring(from, to);
        piece = vocabulary.get(from == 0 ? part : "##" + part);
        to = piece == null ? word.offsetByCodePoints(to, -1) : to;
      }
      if (piece == null || word.codePointCount(0, word.length()) > LONGEST_WORD) {
        pieces.add(unknown);
        return;
      }
      found.add(piece);
      from = to;
    }
    pieces.addAll(found);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    folded(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, words);
              } else if (isPunctuation(c) || isChinese(c)) {
                end(word, words);
                words.add(Character.toString(c));
              } else if (!isControl(c)) {
                word.appendCodePoint(c);
              }
            });
    end(word, words);
    return words;
  }

  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  /// All of ASCII that is neither letter nor digit, `$` and `+` among it, and Unicode's
  /// punctuation.
  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalStateException("The vocabulary lacks " + piece);
    }
    return number;
  }
}
