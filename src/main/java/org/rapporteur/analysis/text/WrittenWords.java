package org.rapporteur.analysis.text;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.language.TextSpan;

/// The words of a text in their order, each as a number that is the same for the same word, with
/// where it stands in code points. In scripts without spaces each character is a word.
public record WrittenWords(int[] ids, int[] starts, int[] ends, boolean cut) {

  /// So many are read of a text: what is longer differs in more than its wording.
  static final int MOST = 1_000;

  /// Numbers the words of texts that are compared with one another, on several threads.
  public static final class Numbering {

    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private int id(String word) {
      var known = written.get(word);
      return known == null ? written.computeIfAbsent(word, this::ofKey) : known;
    }

    private int ofKey(String word) {
      return keys.computeIfAbsent(Words.key(word), key -> next.getAndIncrement());
    }
  }

  public static WrittenWords of(String text, Numbering numbering) {
    var words = new Reading(numbering);
    int from = -1;
    int start = 0;
    int place = 0;
    int end = 0;
    for (int at = 0; at < text.length() && words.size <= MOST; place++) {
      int point = text.codePointAt(at);
      boolean unspaced = Words.isUnspaced(point);
      boolean inside =
          Character.isLetterOrDigit(point)
              || from >= 0
                  && (Character.getType(point) == Character.NON_SPACING_MARK
                      || Words.isApostrophe(point));
      if (from >= 0 && (unspaced || !inside)) {
        words.add(text.substring(from, at), start, end);
        from = -1;
      }
      int next = at + Character.charCount(point);
      if (unspaced) {
        words.add(text.substring(at, next), place, place + 1);
      } else if (inside && from < 0) {
        from = at;
        start = place;
      }
      end = place + 1;
      at = next;
    }
    if (from >= 0) {
      words.add(text.substring(from), start, end);
    }
    return words.read();
  }

  public int size() {
    return ids.length;
  }

  /// From one word up to another, that one not among them.
  public TextSpan span(int from, int to) {
    return from == to
        ? new TextSpan(starts[Math.min(from, size() - 1)], starts[Math.min(from, size() - 1)])
        : new TextSpan(starts[from], ends[to - 1]);
  }

  private static final class Reading {

    private final Numbering numbering;
    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Reading(Numbering numbering) {
      this.numbering = numbering;
    }

    private void add(String word, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ids[size] = numbering.id(word);
      starts[size] = start;
      ends[size++] = end;
    }

    private WrittenWords read() {
      int read = Math.min(size, MOST);
      return new WrittenWords(
          Arrays.copyOf(ids, read),
          Arrays.copyOf(starts, read),
          Arrays.copyOf(ends, read),
          size > MOST);
    }
  }
}
