package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Groups near-copies of texts, including exact copies, one text after the other. Each text is
/// compared with the representatives of the groups so far; a text near several groups merges them.
public final class NearCopies {

  /// Minimum Jaccard similarity of near-copies. On four sets of form letters 0.4 did as well as 0.5
  /// or better, and better than 0.7 (adjusted Rand index); lower values miss buckets.
  public static final double THRESHOLD = 0.4;

  /// Result for one text: indices of near representatives, or its buckets if it represents a new
  /// group.
  public record NearCopyMatch(int[] near, int[] buckets) {}

  private static final int[] EMPTY = {};

  private final double threshold;
  private final IntFunction<MinHashSignature> signatureAt;
  private final SignatureBuckets representatives;
  private final SignatureSketches sketches;

  /// Union-find forest over the indices of the texts.
  private final int[] parents;

  private int processedTexts;

  /// @param textCount number of all texts
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
  public static List<List<Integer>> groups(List<MinHashSignature> signatures, double threshold) {
    var nearCopies = new NearCopies(signatures.size(), threshold, signatures::get);
    signatures.forEach(signature -> nearCopies.processNext());
    return nearCopies.groups();
  }

  /// Matches can be reused for another number of texts with the same bucket count.
  public static int bucketCount(int textCount) {
    return SignatureBuckets.slotCount(textCount);
  }

  /// Compares the next text with those before it.
  public NearCopyMatch processNext() {
    var signature = signatureAt.apply(processedTexts);
    int[] buckets = representatives.slotsByBand(signature);
    long[] sketch = SignatureSketches.sketch(signature);
    int[] nearCopies =
        IntStream.of(representatives.findCandidates(buckets))
            .filter(candidate -> isNear(candidate, signature, sketch))
            .toArray();
    var match =
        nearCopies.length == 0
            ? new NearCopyMatch(EMPTY, buckets)
            : new NearCopyMatch(nearCopies, EMPTY);
    addKnown(match);
    return match;
  }

  /// Adds the next text with a match computed before.
  public void addKnown(NearCopyMatch match) {
    if (match.near().length == 0) {
      representatives.add(processedTexts, match.buckets());
    }
    for (int representative : match.near()) {
      join(processedTexts, representative);
    }
    processedTexts++;
  }

  private boolean isNear(int candidate, MinHashSignature signature, long[] sketch) {
    if (!sketches.contains(candidate)) {
      sketches.add(candidate, SignatureSketches.sketch(signatureAt.apply(candidate)));
    }
    return sketches.maxSimilarity(candidate, sketch) >= threshold
        && MinHash.estimatedJaccard(signature, signatureAt.apply(candidate)) >= threshold;
  }

  /// The earliest member is the root, so a text without near-copies is its own root.
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

  public int processedTexts() {
    return processedTexts;
  }

  /// Groups among the texts processed so far.
  public List<List<Integer>> groups() {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < processedTexts; i++) {
      members.computeIfAbsent(root(i), root -> new ArrayList<>(1)).add(i);
    }
    return members.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }
}
