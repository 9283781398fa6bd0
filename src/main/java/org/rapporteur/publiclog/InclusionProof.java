package org.rapporteur.publiclog;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Shows that an entry is in the tree of the given size: hashing the leaf with the path, leaf to
/// root, gives the root. All hashes are in hexadecimal.
public record InclusionProof(
    int number, int size, String leafHash, List<String> path, String root) {

  /// One hashing on the way up: the sibling stands left or right of what was there before.
  public record Step(String sibling, boolean siblingIsLeft, String hash) {}

  public InclusionProof {
    path = List.copyOf(path);
  }

  /// RFC 6962 counts leaves from 0.
  public int leafIndex() {
    return number - 1;
  }

  /// The way from the leaf to the root, worked out from the path as RFC 9162 section 2.1.3.2 says.
  public List<Step> steps() {
    var hex = HexFormat.of();
    var steps = new ArrayList<Step>();
    byte[] hash = hex.parseHex(leafHash);
    int index = leafIndex();
    int last = size - 1;
    for (String sibling : path) {
      byte[] other = hex.parseHex(sibling);
      boolean left = (index & 1) == 1 || index == last;
      hash = left ? MerkleTree.nodeHash(other, hash) : MerkleTree.nodeHash(hash, other);
      steps.add(new Step(sibling, left, hex.formatHex(hash)));
      while (left && (index & 1) == 0 && index != 0) {
        index >>= 1;
        last >>= 1;
      }
      index >>= 1;
      last >>= 1;
    }
    return steps;
  }

  /// True when this entry, as it reads now, is under the signature of that checkpoint.
  public boolean proves(Entry entry, Checkpoint checkpoint) {
    var steps = steps();
    String reached = steps.isEmpty() ? leafHash : steps.getLast().hash();
    return entry.number() == number
        && entry.leafHash().equals(leafHash)
        && entry.textAgrees()
        && checkpoint.size() == size
        && checkpoint.root().equals(reached);
  }
}
