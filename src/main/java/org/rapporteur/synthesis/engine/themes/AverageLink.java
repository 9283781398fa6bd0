package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Hierarchical clustering by average link (UPGMA) with nearest-neighbour chains (Murtagh 1983), in
/// the square of the number of leaves.
final class AverageLink {

  /// Two clusters that become one; leaves are numbered from 0, merges follow.
  record Merge(int left, int right, double likeness) {}

  private AverageLink() {}

  /// The merges from the likest down, one fewer than there are leaves. The matrix is used up.
  static List<Merge> merges(float[][] likeness, double[] weights) {
    int leaves = weights.length;
    double[] weight = weights.clone();
    boolean[] gone = new boolean[leaves];
    int[] chain = new int[leaves + 1];
    int length = 0;
    var found = new ArrayList<Merge>();
    for (int remaining = leaves; remaining > 1; ) {
      if (length == 0) {
        chain[length++] = first(gone);
      }
      int top = chain[length - 1];
      int nearest = nearest(top, length > 1 ? chain[length - 2] : -1, likeness, gone);
      if (length > 1 && nearest == chain[length - 2]) {
        length -= 2;
        found.add(
            new Merge(Math.min(top, nearest), Math.max(top, nearest), likeness[top][nearest]));
        join(Math.min(top, nearest), Math.max(top, nearest), likeness, weight, gone);
        remaining--;
      } else {
        chain[length++] = nearest;
      }
    }
    return numbered(found, leaves);
  }

  private static int first(boolean[] gone) {
    int i = 0;
    while (gone[i]) {
      i++;
    }
    return i;
  }

  /// The one before in the chain wins among equals, or the chain would never end.
  private static int nearest(int of, int before, float[][] likeness, boolean[] gone) {
    int nearest = before;
    float most = before < 0 ? Float.NEGATIVE_INFINITY : likeness[of][before];
    for (int i = 0; i < gone.length; i++) {
      if (i != of && !gone[i] && likeness[of][i] > most) {
        nearest = i;
        most = likeness[of][i];
      }
    }
    return nearest;
  }

  private static void join(
      int kept, int other, float[][] likeness, double[] weight, boolean[] gone) {
    double sum = weight[kept] + weight[other];
    for (int i = 0; i < gone.length; i++) {
      if (i != kept && i != other && !gone[i]) {
        float mean =
            (float) ((weight[kept] * likeness[kept][i] + weight[other] * likeness[other][i]) / sum);
        likeness[kept][i] = mean;
        likeness[i][kept] = mean;
      }
    }
    weight[kept] = sum;
    gone[other] = true;
  }

  /// Chains find merges out of order; here they are sorted and refer to the merges before them.
  private static List<Merge> numbered(List<Merge> found, int leaves) {
    var sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Merge::likeness).reversed());
    int[] cluster = new int[leaves];
    Arrays.setAll(cluster, i -> i);
    int[] parent = new int[leaves];
    Arrays.setAll(parent, i -> i);
    var merges = new ArrayList<Merge>();
    for (var merge : sorted) {
      int left = root(parent, merge.left());
      int right = root(parent, merge.right());
      merges.add(new Merge(cluster[left], cluster[right], merge.likeness()));
      parent[right] = left;
      cluster[left] = leaves + merges.size() - 1;
    }
    return merges;
  }

  private static int root(int[] parent, int leaf) {
    int at = leaf;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
