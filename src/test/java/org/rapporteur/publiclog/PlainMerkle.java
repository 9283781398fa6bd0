package org.rapporteur.publiclog;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The tree and its proofs as RFC 6962 section 2.1 defines them, by recursion over the leaves and
/// with nothing of the product: what the product's own tree is judged by.
final class PlainMerkle {

  private PlainMerkle() {}

  static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return sha256(new byte[] {0}, leaves.getFirst());
    }
    int k = split(leaves.size());
    return sha256(
        new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static byte[] rootFromPath(byte[] leaf, int index, int size, List<byte[]> path) {
    var rest = new ArrayDeque<>(path);
    byte[] root = rootFromPath(sha256(new byte[] {0}, leaf), index, size, rest);
    if (!rest.isEmpty()) {
      throw new AssertionError("The path is too long");
    }
    return root;
  }

  /// The two roots that a proof leads to.
  static List<byte[]> rootsFromConsistency(byte[] fromRoot, int from, int to, List<byte[]> proof) {
    var rest = new ArrayDeque<>(proof);
    var roots = roots(fromRoot, from, to, true, rest);
    if (!rest.isEmpty()) {
      throw new AssertionError("The proof is too long");
    }
    return roots;
  }

  private static byte[] rootFromPath(byte[] hash, int index, int size, Deque<byte[]> path) {
    if (size == 1) {
      return hash;
    }
    byte[] sibling = path.removeLast();
    int k = split(size);
    return index < k
        ? sha256(new byte[] {1}, rootFromPath(hash, index, k, path), sibling)
        : sha256(new byte[] {1}, sibling, rootFromPath(hash, index - k, size - k, path));
  }

  private static List<byte[]> roots(
      byte[] fromRoot, int from, int to, boolean whole, Deque<byte[]> proof) {
    if (from == to) {
      byte[] both = whole ? fromRoot : proof.removeLast();
      return List.of(both, both);
    }
    byte[] sibling = proof.removeLast();
    int k = split(to);
    if (from <= k) {
      var left = roots(fromRoot, from, k, whole, proof);
      return List.of(left.getFirst(), sha256(new byte[] {1}, left.getLast(), sibling));
    }
    var right = roots(fromRoot, from - k, to - k, false, proof);
    return List.of(
        sha256(new byte[] {1}, sibling, right.getFirst()),
        sha256(new byte[] {1}, sibling, right.getLast()));
  }

  private static int split(int size) {
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
