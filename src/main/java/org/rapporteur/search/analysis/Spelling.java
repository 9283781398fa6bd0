package org.rapporteur.search.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Compares words by edit distance.
public final class Spelling {

  /// Words are similar up to one edit per three letters.
  private static final int LETTERS_PER_EDIT = 3;

  private Spelling() {}

  /// The nearest similar word; the first one on a tie.
  public static Optional<String> findNearest(String word, Collection<String> candidates) {
    String lowerCase = word.toLowerCase(Locale.ROOT);
    int maxDistance = lowerCase.codePointCount(0, lowerCase.length()) / LETTERS_PER_EDIT;
    return candidates.stream()
        .map(candidate -> candidate.toLowerCase(Locale.ROOT))
        .filter(candidate -> distance(lowerCase, candidate) <= maxDistance)
        .min(Comparator.comparingInt(candidate -> distance(lowerCase, candidate)));
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of adjacent
  /// letters.
  static int distance(String one, String other) {
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
