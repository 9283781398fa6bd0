package org.rapporteur.publiclog;

import java.util.List;

/// Shows that an entry is in the tree of the given size: hashing the leaf with the path, leaf to
/// root, gives the root. All hashes are in hexadecimal.
public record InclusionProof(
    int number, int size, String leafHash, List<String> path, String root) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /// RFC 6962 counts leaves from 0.
  public int leafIndex() {
    return number - 1;
  }
}
