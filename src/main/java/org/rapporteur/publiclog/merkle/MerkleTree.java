package org.rapporteur.publiclog.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.shared.Sha256;

/// The Merkle tree of RFC 6962, section 2.1, computed from the hashes of its complete subtrees.
public final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// Subtree of 2^level leaves that starts at leaf position · 2^level.
  public record Subtree(int level, int position) {}

  /// Returns the hash of a complete subtree.
  public interface SubtreeHashes {
    byte[] hash(Subtree subtree);
  }

  private MerkleTree() {}

  public static byte[] leafHash(byte[] leaf) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(LEAF);
    return digest.digest(leaf);
  }

  public static byte[] nodeHash(byte[] left, byte[] right) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /// Root of the tree: MTH(D[0:size]) of RFC 6962.
  public static byte[] root(SubtreeHashes subtrees, int size) {
    return size == 0 ? Sha256.hash(new byte[0]) : rangeHash(subtrees, 0, size);
  }

  /// Sibling hashes from leaf to root: PATH(index, D[0:size]) of RFC 6962, section 2.1.1.
  public static List<byte[]> inclusionPath(SubtreeHashes subtrees, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No leaf %d among %d".formatted(index, size));
    }
    var path = new ArrayList<byte[]>();
    addPath(subtrees, index, 0, size, path);
    return path;
  }

  /// Proof that the tree of `from` leaves is the start of the tree of `to` leaves: PROOF(from,
  /// D[0:to]) of RFC 6962, section 2.1.2. Empty if there is nothing to prove.
  public static List<byte[]> consistencyProof(SubtreeHashes subtrees, int from, int to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("Invalid tree sizes: old %d, new %d".formatted(from, to));
    }
    var proof = new ArrayList<byte[]>();
    if (from > 0) {
      addProof(subtrees, from, 0, to, true, proof);
    }
    return proof;
  }

  /// Verifies a consistency proof as in RFC 9162, section 2.1.4.2, with the variable names used
  /// there.
  public static boolean isConsistent(
      int from, byte[] fromRoot, int to, byte[] toRoot, List<byte[]> proof) {
    if (from == to) {
      return proof.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
    }
    if (from == 0) {
      return proof.isEmpty();
    }
    var path = new ArrayList<>(proof);
    if (Integer.bitCount(from) == 1) {
      path.addFirst(fromRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    int fn = (from - 1) >> Integer.numberOfTrailingZeros(from);
    int sn = (to - 1) >> Integer.numberOfTrailingZeros(from);
    byte[] fr = path.getFirst();
    byte[] sr = fr;
    for (byte[] c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = nodeHash(c, fr);
        sr = nodeHash(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = nodeHash(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && MessageDigest.isEqual(fr, fromRoot) && MessageDigest.isEqual(sr, toRoot);
  }

  /// Root of a range of leaves: MTH(D[start:end]) of RFC 6962. `start` is a multiple of every power
  /// of two up to the length.
  private static byte[] rangeHash(SubtreeHashes subtrees, int start, int end) {
    int length = end - start;
    if (Integer.bitCount(length) == 1) {
      int level = Integer.numberOfTrailingZeros(length);
      return subtrees.hash(new Subtree(level, start >> level));
    }
    int split = start + leftLength(length);
    return nodeHash(rangeHash(subtrees, start, split), rangeHash(subtrees, split, end));
  }

  private static void addPath(
      SubtreeHashes subtrees, int index, int start, int end, List<byte[]> path) {
    if (end - start == 1) {
      return;
    }
    int split = start + leftLength(end - start);
    if (index < split) {
      addPath(subtrees, index, start, split, path);
      path.add(rangeHash(subtrees, split, end));
    } else {
      addPath(subtrees, index, split, end, path);
      path.add(rangeHash(subtrees, start, split));
    }
  }

  /// SUBPROOF of RFC 6962. `known` is true while the verifier already has the hash of the left
  /// edge.
  private static void addProof(
      SubtreeHashes subtrees, int from, int start, int end, boolean known, List<byte[]> proof) {
    if (from == end) {
      if (!known) {
        proof.add(rangeHash(subtrees, start, end));
      }
      return;
    }
    int split = start + leftLength(end - start);
    if (from <= split) {
      addProof(subtrees, from, start, split, known, proof);
      proof.add(rangeHash(subtrees, split, end));
    } else {
      addProof(subtrees, from, split, end, false, proof);
      proof.add(rangeHash(subtrees, start, split));
    }
  }

  /// The largest power of two below the length.
  private static int leftLength(int length) {
    return Integer.highestOneBit(length - 1);
  }
}
