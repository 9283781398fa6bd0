package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Finds the texts that are near-copies of one another, exact copies among them, going through them
/// one by one. A text is compared with the texts that stand for the groups so far. It belongs to
/// those at or above the threshold, and joins them where they are several: people who edit one
/// letter in two ways are one campaign. A text near to none stands for a group of its own.
public final class NearCopies {

  /// On four dockets of form letters 0.4 found the campaigns as well as 0.5 or better, and better
  /// than 0.7, by the adjusted Rand index; less is not always noticed by the buckets.
  public static final double THRESHOLD = 0.4;

  /// What a text is to those before it: near to some that stand for their groups, or else found by
  /// those behind it in its buckets.
  public record Finding(int[] near, int[] buckets) {}

  private static final int[] NONE = {};

  private final double threshold;
  private final IntFunction<MinHashSignature> signatures;
  private final SignatureBuckets representatives;
  private final Sketches sketches;
  private final int[] parents;
  private int gone;

  /// @param texts how many there are in all
  /// @param signatures of the text in a place, asked for where it is compared
  public NearCopies(int texts, double threshold, IntFunction<MinHashSignature> signatures) {
    this.threshold = threshold;
    this.signatures = signatures;
    this.representatives = new SignatureBuckets(texts);
    this.sketches = new Sketches(texts);
    this.parents = IntStream.range(0, texts).toArray();
  }

  /// Groups of two or more positions in the list, members ascending, groups by their first member.
  public static List<List<Integer>> groups(List<MinHashSignature> signatures, double threshold) {
    var copies = new NearCopies(signatures.size(), threshold, signatures::get);
    signatures.forEach(signature -> copies.find());
    return copies.groups();
  }

  /// A finding among so many texts holds among as many others as have as many buckets.
  public static int buckets(int texts) {
    return SignatureBuckets.count(texts);
  }

  /// What the next text is to those before it.
  public Finding find() {
    var signature = signatures.apply(gone);
    int[] buckets = representatives.slots(signature);
    long[] sketch = Sketches.of(signature);
    int[] near =
        IntStream.of(representatives.sharingABand(buckets))
            .filter(candidate -> isNear(candidate, signature, sketch))
            .toArray();
    var found = near.length == 0 ? new Finding(NONE, buckets) : new Finding(near, NONE);
    add(found);
    return found;
  }

  /// What is known already of the next text.
  public void add(Finding known) {
    if (known.near().length == 0) {
      representatives.add(gone, known.buckets());
    }
    for (int representative : known.near()) {
      join(gone, representative);
    }
    gone++;
  }

  private boolean isNear(int candidate, MinHashSignature signature, long[] sketch) {
    if (!sketches.has(candidate)) {
      sketches.add(candidate, Sketches.of(signatures.apply(candidate)));
    }
    return sketches.mostShared(candidate, sketch) >= threshold
        && MinHash.estimatedJaccard(signature, signatures.apply(candidate)) >= threshold;
  }

  /// The earliest member is the root, so a text that joined nothing is still its own.
  private void join(int a, int b) {
    int rootOfA = root(a);
    int rootOfB = root(b);
    parents[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
  }

  private int root(int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /// How many have been gone through.
  public int gone() {
    return gone;
  }

  /// Of those gone through so far.
  public List<List<Integer>> groups() {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < gone; i++) {
      members.computeIfAbsent(root(i), root -> new ArrayList<>(1)).add(i);
    }
    return members.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }
}
