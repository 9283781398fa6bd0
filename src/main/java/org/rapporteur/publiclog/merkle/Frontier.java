package org.rapporteur.publiclog.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.publiclog.merkle.MerkleTree.Subtree;
import org.rapporteur.shared.Sha256;

/// Complete subtrees of a Merkle tree, largest first: one for each set bit of its size. They are
/// enough to append a leaf and to compute the root.
public record Frontier(int size, List<byte[]> peaks) {

  public static final Frontier EMPTY = new Frontier(0, List.of());
  private static final int HASH_LENGTH = 32;

  /// The tree after appending one leaf, with the subtrees that the leaf completed.
  public record Growth(Frontier frontier, List<HashedSubtree> completed) {}

  /// The hash of a complete subtree.
  public record HashedSubtree(Subtree subtree, byte[] hash) {}

  public Frontier {
    if (peaks.size() != Integer.bitCount(size)) {
      throw new IllegalStateException(
          "A tree of %d leaves with %d peaks".formatted(size, peaks.size()));
    }
    peaks = List.copyOf(peaks);
  }

  public static Frontier fromBytes(int size, byte[] bytes) {
    var peaks = new ArrayList<byte[]>();
    for (int offset = 0; offset < bytes.length; offset += HASH_LENGTH) {
      peaks.add(Arrays.copyOfRange(bytes, offset, offset + HASH_LENGTH));
    }
    return new Frontier(size, peaks);
  }

  public byte[] toBytes() {
    byte[] bytes = new byte[peaks.size() * HASH_LENGTH];
    for (int i = 0; i < peaks.size(); i++) {
      System.arraycopy(peaks.get(i), 0, bytes, i * HASH_LENGTH, HASH_LENGTH);
    }
    return bytes;
  }

  /// Appends a leaf as in binary addition: two complete subtrees of equal size become one.
  public Growth append(byte[] leafHash) {
    var newPeaks = new ArrayList<>(peaks);
    var completed = new ArrayList<HashedSubtree>();
    byte[] hash = leafHash;
    completed.add(new HashedSubtree(new Subtree(0, size), hash));
    for (int level = 1; (size >> (level - 1) & 1) == 1; level++) {
      hash = MerkleTree.nodeHash(newPeaks.removeLast(), hash);
      completed.add(new HashedSubtree(new Subtree(level, size >> level), hash));
    }
    newPeaks.add(hash);
    return new Growth(new Frontier(size + 1, newPeaks), completed);
  }

  public byte[] root() {
    if (size == 0) {
      return Sha256.hash(new byte[0]);
    }
    byte[] root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = MerkleTree.nodeHash(peaks.get(i), root);
    }
    return root;
  }
}
