package org.rapporteur.publiclog;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A Merkle tree with its proofs, as RFC 6962 section 2.1 defines them. It uses no production code
/// and is the reference that the log is compared with.
final class ReferenceMerkleTree {

  private ReferenceMerkleTree() {}

  static byte[] computeRoot(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return sha256(new byte[] {0}, leaves.getFirst());
    }
    int k = findSplit(leaves.size());
    return sha256(
        new byte[] {1},
        computeRoot(leaves.subList(0, k)),
        computeRoot(leaves.subList(k, leaves.size())));
  }

  static byte[] computeRootFromPath(byte[] leaf, int index, int size, List<byte[]> path) {
    var rest = new ArrayDeque<>(path);
    byte[] root = computeRootFromPath(sha256(new byte[] {0}, leaf), index, size, rest);
    if (!rest.isEmpty()) {
      throw new AssertionError("The path is too long");
    }
    return root;
  }

  /// Computes the earlier and the later root from a consistency proof.
  static List<byte[]> computeRootsFromConsistency(
      byte[] fromRoot, int from, int to, List<byte[]> proof) {
    var rest = new ArrayDeque<>(proof);
    var roots = computeRoots(fromRoot, from, to, true, rest);
    if (!rest.isEmpty()) {
      throw new AssertionError("The proof is too long");
    }
    return roots;
  }

  private static byte[] computeRootFromPath(byte[] hash, int index, int size, Deque<byte[]> path) {
    if (size == 1) {
      return hash;
    }
    byte[] sibling = path.removeLast();
    int k = findSplit(size);
    return index < k
        ? sha256(new byte[] {1}, computeRootFromPath(hash, index, k, path), sibling)
        : sha256(new byte[] {1}, sibling, computeRootFromPath(hash, index - k, size - k, path));
  }

  private static List<byte[]> computeRoots(
      byte[] fromRoot, int from, int to, boolean whole, Deque<byte[]> proof) {
    if (from == to) {
      byte[] both = whole ? fromRoot : proof.removeLast();
      return List.of(both, both);
    }
    byte[] sibling = proof.removeLast();
    int k = findSplit(to);
    if (from <= k) {
      var left = computeRoots(fromRoot, from, k, whole, proof);
      return List.of(left.getFirst(), sha256(new byte[] {1}, left.getLast(), sibling));
    }
    var right = computeRoots(fromRoot, from - k, to - k, false, proof);
    return List.of(
        sha256(new byte[] {1}, sibling, right.getFirst()),
        sha256(new byte[] {1}, sibling, right.getLast()));
  }

  private static int findSplit(int size) {
    int k = 1;
    while (k * 2 < size) {
      k *= 2;
    }
    return k;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      var all = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        all.writeBytes(part);
      }
      return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
