package org.rapporteur.publiclog;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rapporteur.publiclog.merkle.MerkleTree;

/// Proof that an entry is in the tree of the given size (RFC 9162, section 2.1.3). All hashes are
/// in hexadecimal.
/// @param path sibling hashes from leaf to root
public record InclusionProof(
    int number, int size, String leafHash, List<String> path, String root) {

  /// One hashing step from leaf to root, with the sibling on the left or the right.
  public record ProofStep(String sibling, boolean isSiblingLeft, String hash) {}

  public InclusionProof {
    path = List.copyOf(path);
  }

  /// RFC 6962 counts leaves from 0.
  public int leafIndex() {
    return number - 1;
  }

  /// Computes the hashes from leaf to root as in RFC 9162, section 2.1.3.2, where `index` is fn and
  /// `lastIndex` is sn.
  public List<ProofStep> steps() {
    var hex = HexFormat.of();
    var steps = new ArrayList<ProofStep>();
    byte[] hash = hex.parseHex(leafHash);
    int index = leafIndex();
    int lastIndex = size - 1;
    for (String sibling : path) {
      byte[] siblingHash = hex.parseHex(sibling);
      boolean isLeft = (index & 1) == 1 || index == lastIndex;
      hash =
          isLeft ? MerkleTree.nodeHash(siblingHash, hash) : MerkleTree.nodeHash(hash, siblingHash);
      steps.add(new ProofStep(sibling, isLeft, hex.formatHex(hash)));
      while (isLeft && (index & 1) == 0 && index != 0) {
        index >>= 1;
        lastIndex >>= 1;
      }
      index >>= 1;
      lastIndex >>= 1;
    }
    return steps;
  }

  /// True if the current content of the entry is covered by the signed checkpoint.
  public boolean isValidFor(LogEntry entry, Checkpoint checkpoint) {
    var steps = steps();
    String computedRoot = steps.isEmpty() ? leafHash : steps.getLast().hash();
    return entry.number() == number
        && entry.leafHash().equals(leafHash)
        && entry.hasMatchingText()
        && checkpoint.size() == size
        && checkpoint.root().equals(computedRoot);
  }
}
