package org.rapporteur.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What changed from one text to another, word by word.
public record Comparison(List<Piece> pieces) {

  /// Beyond this many words that differ a comparison takes long and tells nothing: the texts are
  /// set one after the other.
  private static final int MOST_WORDS = 6_000;

  /// Words that both texts have, or one of them alone.
  public record Piece(Kind kind, String text) {}

  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  public Comparison {
    pieces = List.copyOf(pieces);
  }

  public static Comparison of(String before, String after) {
    var old = words(before);
    var now = words(after);
    int start = sharedStart(old, now);
    int end = sharedEnd(old, now, start);
    var pieces = new ArrayList<Piece>();
    add(pieces, Kind.SAME, old.subList(0, start));
    compare(pieces, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    add(pieces, Kind.SAME, old.subList(old.size() - end, old.size()));
    return new Comparison(joined(pieces));
  }

  public boolean isSame() {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
  }

  private static void compare(List<Piece> pieces, List<String> old, List<String> now) {
    if (old.size() + now.size() > MOST_WORDS) {
      add(pieces, Kind.GONE, old);
      add(pieces, Kind.NEW, now);
      return;
    }
    int done = 0;
    var gone = new ArrayList<String>();
    var put = new ArrayList<String>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      int at = delta.getSource().getPosition();
      if (at > done) {
        changed(pieces, gone, put);
        add(pieces, Kind.SAME, old.subList(done, at));
      }
      gone.addAll(delta.getSource().getLines());
      put.addAll(delta.getTarget().getLines());
      done = at + delta.getSource().size();
    }
    changed(pieces, gone, put);
    add(pieces, Kind.SAME, old.subList(done, old.size()));
  }

  // A phrase that was put for another is one change, not one a word with the spaces left between.
  private static List<Piece> joined(List<Piece> pieces) {
    var joined = new ArrayList<Piece>();
    for (int i = 0; i < pieces.size(); i++) {
      if (isSpaceBetweenChanges(pieces, i)) {
        String space = pieces.get(i).text();
        var put = joined.removeLast();
        var gone = joined.removeLast();
        joined.add(new Piece(Kind.GONE, gone.text() + space + pieces.get(++i).text()));
        joined.add(new Piece(Kind.NEW, put.text() + space + pieces.get(++i).text()));
      } else {
        joined.add(pieces.get(i));
      }
    }
    return joined;
  }

  private static boolean isSpaceBetweenChanges(List<Piece> pieces, int at) {
    return pieces.get(at).kind() == Kind.SAME
        && pieces.get(at).text().isBlank()
        && isChange(pieces, at - 2)
        && isChange(pieces, at + 1);
  }

  private static boolean isChange(List<Piece> pieces, int at) {
    return at >= 0
        && at + 1 < pieces.size()
        && pieces.get(at).kind() == Kind.GONE
        && pieces.get(at + 1).kind() == Kind.NEW;
  }

  // What was taken out first, whatever the order in which the two were found.
  private static void changed(List<Piece> pieces, List<String> gone, List<String> put) {
    add(pieces, Kind.GONE, gone);
    add(pieces, Kind.NEW, put);
    gone.clear();
    put.clear();
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  private static int sharedStart(List<String> one, List<String> other) {
    int i = 0;
    while (i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }

  private static int sharedEnd(List<String> one, List<String> other, int start) {
    int most = Math.min(one.size(), other.size()) - start;
    int i = 0;
    while (i < most && one.get(one.size() - 1 - i).equals(other.get(other.size() - 1 - i))) {
      i++;
    }
    return i;
  }

  // Words, the spaces between them and marks, each by itself.
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      words.add(text.substring(from, to));
      from = to;
    }
    return words;
  }
}
