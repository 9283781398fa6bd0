package org.rapporteur.analysis.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.analysis.text.WrittenWords;

/// Where the words of a text and those of a template differ: all but a longest common subsequence
/// of them, which is found bit by bit (Hyyrö, "Bit-parallel LCS-length computation revisited",
/// 2004) in time that does not depend on how much they differ.
final class Alignment {

  /// Fewer words that both have between two differences are there by chance: "in" in "a nurse in
  /// Leeds" and "a miner in Bath".
  private static final int BY_CHANCE = 2;

  /// Words of the template from one up to another, and those that stand in the text instead.
  record Change(int from, int to, int copyFrom, int copyTo) {

    private int size() {
      return Math.max(to - from, copyTo - copyFrom);
    }

    boolean touches(int start, int end) {
      return from < end && start < to;
    }
  }

  private final WrittenWords template;

  /// By the number of a word the places where the template has it.
  private final long[][] places;

  Alignment(WrittenWords template) {
    this.template = template;
    places = new long[Arrays.stream(template.ids()).max().orElse(-1) + 1][];
    for (int at = 0; at < template.size(); at++) {
      int id = template.ids()[at];
      if (places[id] == null) {
        places[id] = new long[(template.size() + 63) >>> 6];
      }
      places[id][at >>> 6] |= 1L << at;
    }
  }

  /// In the order of the template. Of texts that were not read to their end what comes behind the
  /// last common word is unknown.
  List<Change> with(WrittenWords copy) {
    int[] partners = partners(copy);
    var changes = new ArrayList<Change>();
    int from = 0;
    int copyFrom = 0;
    for (int at = 0; at < partners.length; at++) {
      if (partners[at] >= 0) {
        add(changes, new Change(from, at, copyFrom, partners[at]));
        from = at + 1;
        copyFrom = partners[at] + 1;
      }
    }
    if (!template.cut() && !copy.cut()) {
      add(changes, new Change(from, template.size(), copyFrom, copy.size()));
    }
    return changes;
  }

  private static void add(List<Change> changes, Change found) {
    if (found.size() == 0) {
      return;
    }
    var change = found;
    while (!changes.isEmpty() && isByChance(changes.getLast(), change)) {
      var before = changes.removeLast();
      change = new Change(before.from(), change.to(), before.copyFrom(), change.copyTo());
    }
    changes.add(change);
  }

  private static boolean isByChance(Change one, Change other) {
    int between = other.from() - one.to();
    return between <= BY_CHANCE && between <= Math.min(one.size(), other.size());
  }

  /// Of each word of the template its place in the text, or -1.
  private int[] partners(WrittenWords copy) {
    long[][] rows = rows(copy.ids());
    int[] partners = new int[template.size()];
    Arrays.fill(partners, -1);
    int column = template.size();
    int row = copy.size();
    while (row > 0 && column > 0) {
      if (isSet(rows[row - 1], column - 1)) {
        column--;
      } else if (row > 1 && !isSet(rows[row - 2], column - 1)) {
        row--;
      } else {
        partners[--column] = --row;
      }
    }
    return partners;
  }

  /// After each word of the text, a bit for each word of the template: not set where the longest
  /// common subsequence grows with that word.
  private long[][] rows(int[] copy) {
    long[] now = new long[(template.size() + 63) >>> 6];
    Arrays.fill(now, -1L);
    var rows = new long[copy.length][];
    for (int row = 0; row < copy.length; row++) {
      long[] at = copy[row] < places.length ? places[copy[row]] : null;
      now = at == null ? now : next(now, at);
      rows[row] = now;
    }
    return rows;
  }

  private static long[] next(long[] now, long[] places) {
    var next = new long[now.length];
    long carry = 0;
    for (int i = 0; i < now.length; i++) {
      long common = now[i] & places[i];
      long sum = now[i] + common;
      long over = Long.compareUnsigned(sum, common) < 0 ? 1 : 0;
      long carried = sum + carry;
      over |= carry == 1 && carried == 0 ? 1 : 0;
      next[i] = carried | (now[i] & ~common);
      carry = over;
    }
    return next;
  }

  private static boolean isSet(long[] row, int bit) {
    return (row[bit >>> 6] >>> bit & 1) != 0;
  }
}
