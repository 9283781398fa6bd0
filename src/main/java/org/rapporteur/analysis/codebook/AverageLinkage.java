package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.List;

/// Agglomerative clustering with average linkage (UPGMA; Sokal and Michener, 1958).
final class AverageLinkage {

  private AverageLinkage() {}

  /// Merges the groups that are most alike on average, until none are alike enough or few remain.
  ///
  /// @param likeness between groups; changed by this method
  /// @param sizes of the groups
  /// @param least average likeness at which groups are still merged
  /// @param fewest groups that remain at least
  /// @return the indices of the merged groups
  static List<List<Integer>> merge(double[][] likeness, int[] sizes, double least, int fewest) {
    int size = likeness.length;
    var members = new ArrayList<List<Integer>>();
    var weights = new double[size];
    var alive = new boolean[size];
    for (int i = 0; i < size; i++) {
      members.add(new ArrayList<>(List.of(i)));
      weights[i] = sizes[i];
      alive[i] = true;
    }
    var nearest = new int[size];
    for (int i = 0; i < size; i++) {
      nearest[i] = nearest(i, likeness, alive);
    }
    for (int remaining = size; remaining > fewest; remaining--) {
      int one = -1;
      for (int i = 0; i < size; i++) {
        if (alive[i]
            && nearest[i] >= 0
            && (one < 0 || likeness[i][nearest[i]] > likeness[one][nearest[one]])) {
          one = i;
        }
      }
      if (one < 0 || likeness[one][nearest[one]] < least) {
        break;
      }
      int other = nearest[one];
      double total = weights[one] + weights[other];
      for (int i = 0; i < size; i++) {
        likeness[one][i] =
            (likeness[one][i] * weights[one] + likeness[other][i] * weights[other]) / total;
        likeness[i][one] = likeness[one][i];
      }
      weights[one] = total;
      alive[other] = false;
      members.get(one).addAll(members.get(other));
      for (int i = 0; i < size; i++) {
        if (alive[i] && (i == one || nearest[i] == one || nearest[i] == other)) {
          nearest[i] = nearest(i, likeness, alive);
        } else if (alive[i] && nearest[i] >= 0 && likeness[i][one] > likeness[i][nearest[i]]) {
          nearest[i] = one;
        }
      }
    }
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < size; i++) {
      if (alive[i]) {
        groups.add(members.get(i));
      }
    }
    return groups;
  }

  private static int nearest(int group, double[][] likeness, boolean[] alive) {
    int nearest = -1;
    for (int i = 0; i < likeness.length; i++) {
      if (i != group
          && alive[i]
          && (nearest < 0 || likeness[group][i] > likeness[group][nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }
}
