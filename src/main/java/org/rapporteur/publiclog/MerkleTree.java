package org.rapporteur.publiclog;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.shared.Sha256;

/// The Merkle tree of RFC 6962 section 2.1, worked out from the hashes of its complete subtrees.
final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// The subtree of 2^level leaves that starts at leaf position · 2^level.
  record Subtree(int level, int position) {}

  /// Answers the hash of a complete subtree.
  interface Subtrees {
    byte[] hash(Subtree subtree);
  }

  private MerkleTree() {}

  static byte[] leafHash(byte[] leaf) {
    MessageDigest digest = Sha256.digest();
    digest.update(LEAF);
    return digest.digest(leaf);
  }

  static byte[] nodeHash(byte[] left, byte[] right) {
    MessageDigest digest = Sha256.digest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /// MTH(D[0:size]).
  static byte[] root(Subtrees subtrees, int size) {
    return size == 0 ? Sha256.of(new byte[0]) : hash(subtrees, 0, size);
  }

  /// PATH(index, D[0:size]) of section 2.1.1, leaf to root.
  static List<byte[]> inclusion(Subtrees subtrees, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No leaf %d among %d".formatted(index, size));
    }
    var path = new ArrayList<byte[]>();
    addPath(subtrees, index, 0, size, path);
    return path;
  }

  /// PROOF(from, D[0:to]) of section 2.1.2; empty where there is nothing to prove.
  static List<byte[]> consistency(Subtrees subtrees, int from, int to) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("No tree of %d before one of %d".formatted(from, to));
    }
    var proof = new ArrayList<byte[]>();
    if (from > 0) {
      addProof(subtrees, from, 0, to, true, proof);
    }
    return proof;
  }

  /// The check of RFC 9162 section 2.1.4.2: does the proof lead from one root to the other?
  static boolean isConsistent(
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

  /// MTH(D[start:end]), where start is a multiple of every power of two up to the length.
  private static byte[] hash(Subtrees subtrees, int start, int end) {
    int length = end - start;
    if (Integer.bitCount(length) == 1) {
      int level = Integer.numberOfTrailingZeros(length);
      return subtrees.hash(new Subtree(level, start >> level));
    }
    int split = start + leftLength(length);
    return nodeHash(hash(subtrees, start, split), hash(subtrees, split, end));
  }

  private static void addPath(Subtrees subtrees, int index, int start, int end, List<byte[]> path) {
    if (end - start == 1) {
      return;
    }
    int split = start + leftLength(end - start);
    if (index < split) {
      addPath(subtrees, index, start, split, path);
      path.add(hash(subtrees, split, end));
    } else {
      addPath(subtrees, index, split, end, path);
      path.add(hash(subtrees, start, split));
    }
  }

  /// SUBPROOF; `known` is true while the verifier already has the hash of the left edge.
  private static void addProof(
      Subtrees subtrees, int from, int start, int end, boolean known, List<byte[]> proof) {
    if (from == end) {
      if (!known) {
        proof.add(hash(subtrees, start, end));
      }
      return;
    }
    int split = start + leftLength(end - start);
    if (from <= split) {
      addProof(subtrees, from, start, split, known, proof);
      proof.add(hash(subtrees, split, end));
    } else {
      addProof(subtrees, from, split, end, false, proof);
      proof.add(hash(subtrees, start, split));
    }
  }

  /// The largest power of two smaller than the length.
  private static int leftLength(int length) {
    return Integer.highestOneBit(length - 1);
  }
}
