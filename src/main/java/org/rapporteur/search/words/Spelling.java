package org.rapporteur.search.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// How far two spellings are from each other.
public final class Spelling {

  /// Of words that differ in more than one of so many letters, neither is meant by the other.
  private static final int LETTERS_TO_ONE_THAT_DIFFERS = 3;

  private Spelling() {}

  /// The nearest of these that may be meant by a word; of two as near the first.
  public static Optional<String> nearest(String word, Collection<String> others) {
    String typed = word.toLowerCase(Locale.ROOT);
    int most = typed.codePointCount(0, typed.length()) / LETTERS_TO_ONE_THAT_DIFFERS;
    return others.stream()
        .map(other -> other.toLowerCase(Locale.ROOT))
        .filter(other -> differs(typed, other) <= most)
        .min(Comparator.comparingInt(other -> differs(typed, other)));
  }

  /// The optimal string alignment distance: letters put in, left out, changed, or swapped with the
  /// next.
  static int differs(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length; j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        cost[i][j] = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length][b.length];
  }
}
