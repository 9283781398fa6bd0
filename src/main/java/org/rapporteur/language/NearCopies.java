package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Finds the texts that are near-copies of one another, exact copies among them.
public final class NearCopies {

  /// On four dockets of form letters 0.4 found the campaigns as well as 0.5 or better, and better
  /// than 0.7, by the adjusted Rand index; less is not always noticed by the buckets.
  public static final double THRESHOLD = 0.4;

  private NearCopies() {}

  /// Groups of two or more positions in the list, members ascending, groups by their first member.
  /// A text is compared with the texts that stand for the groups so far. It belongs to those at or
  /// above the threshold, and joins them where they are several: people who edit one letter in two
  /// ways are one campaign. A text near to none stands for a group of its own.
  public static List<List<Integer>> groups(List<MinHashSignature> signatures, double threshold) {
    var representatives = new SignatureBuckets(signatures.size());
    var sketches = new Sketches(signatures.size());
    int[] parents = new int[signatures.size()];
    for (int i = 0; i < parents.length; i++) {
      MinHashSignature signature = signatures.get(i);
      parents[i] = i;
      int[] slots = representatives.slots(signature);
      long[] sketch = Sketches.of(signature);
      for (int candidate : representatives.sharingABand(slots)) {
        if (sketches.mostShared(candidate, sketch) >= threshold
            && MinHash.estimatedJaccard(signature, signatures.get(candidate)) >= threshold) {
          join(parents, i, candidate);
        }
      }
      if (parents[i] == i) {
        representatives.add(i, slots);
        sketches.add(i, sketch);
      }
    }
    return groups(parents);
  }

  /// The earliest member is the root, so a text that joined nothing is still its own.
  private static void join(int[] parents, int a, int b) {
    int rootOfA = root(parents, a);
    int rootOfB = root(parents, b);
    parents[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
  }

  private static int root(int[] parents, int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private static List<List<Integer>> groups(int[] parents) {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < parents.length; i++) {
      members.computeIfAbsent(root(parents, i), root -> new ArrayList<>(1)).add(i);
    }
    return members.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }
}
