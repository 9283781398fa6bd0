package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Groups near-copies of texts, including exact copies. Each text is compared with the
/// representatives of the groups before it. A text that is near several groups merges them.
public final class NearCopies {

  /// Minimum Jaccard similarity of near-copies. On four sets of form letters 0.4 gave equal or
  /// better groups than 0.5, and better groups than 0.7 (adjusted Rand index). Less similar texts
  /// rarely share a bucket.
  public static final double THRESHOLD = 0.4;

  /// Result for one text.
  /// @param near indices of the representatives that the text is near to
  /// @param buckets buckets of the text if it represents a new group, else empty
  public record NearCopyMatch(int[] near, int[] buckets) {}

  private static final int[] EMPTY = {};

  private final double threshold;
  private final IntFunction<MinHashSignature> signatureAt;
  private final SignatureBuckets representatives;
  private final SignatureSketches sketches;

  /// Union-find forest over the indices of the texts.
  private final int[] parents;

  private int processedTexts;

  /// Creates the search for near-copies in a set of texts.
  ///
  /// @param textCount maximum number of texts
  /// @param threshold minimum Jaccard similarity of near-copies
  /// @param signatureAt returns the signature of the text at an index; called only when needed
  public NearCopies(int textCount, double threshold, IntFunction<MinHashSignature> signatureAt) {
    this.threshold = threshold;
    this.signatureAt = signatureAt;
    this.representatives = new SignatureBuckets(textCount);
    this.sketches = new SignatureSketches(textCount);
    this.parents = IntStream.range(0, textCount).toArray();
  }

  /// Groups of two or more indices. Members are ascending; groups are ordered by their first
  /// member.
  public static List<List<Integer>> findGroups(
      List<MinHashSignature> signatures, double threshold) {
    var nearCopies = new NearCopies(signatures.size(), threshold, signatures::get);
    signatures.forEach(signature -> nearCopies.processNext());
    return nearCopies.listGroups();
  }

  /// Number of buckets per band. A match remains valid for another number of texts with the same
  /// bucket count.
  public static int bucketCount(int textCount) {
    return SignatureBuckets.slotCount(textCount);
  }

  /// Compares the next text with the texts before it.
  public NearCopyMatch processNext() {
    var signature = signatureAt.apply(processedTexts);
    int[] buckets = representatives.slotsByBand(signature);
    long[] sketch = SignatureSketches.createSketch(signature);
    int[] nearCopies =
        IntStream.of(representatives.findCandidates(buckets))
            .filter(candidate -> isNear(candidate, signature, sketch))
            .toArray();
    var match =
        nearCopies.length == 0
            ? new NearCopyMatch(EMPTY, buckets)
            : new NearCopyMatch(nearCopies, EMPTY);
    addKnownMatch(match);
    return match;
  }

  /// Adds the next text with a match that [#processNext] returned in an earlier run.
  public void addKnownMatch(NearCopyMatch match) {
    if (match.near().length == 0) {
      representatives.add(processedTexts, match.buckets());
    }
    for (int representative : match.near()) {
      union(processedTexts, representative);
    }
    processedTexts++;
  }

  private boolean isNear(int candidate, MinHashSignature signature, long[] sketch) {
    if (!sketches.contains(candidate)) {
      sketches.add(candidate, SignatureSketches.createSketch(signatureAt.apply(candidate)));
    }
    return sketches.maxSimilarity(candidate, sketch) >= threshold
        && MinHash.estimateJaccard(signature, signatureAt.apply(candidate)) >= threshold;
  }

  /// Merges the groups of two texts. The earliest member of a group is its root.
  private void union(int a, int b) {
    int rootOfA = findRoot(a);
    int rootOfB = findRoot(b);
    parents[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
  }

  /// Shortens the path to the root on the way (path halving).
  private int findRoot(int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  public int processedTexts() {
    return processedTexts;
  }

  /// Groups among the texts processed so far.
  public List<List<Integer>> listGroups() {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < processedTexts; i++) {
      members.computeIfAbsent(findRoot(i), root -> new ArrayList<>(1)).add(i);
    }
    return members.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }
}
