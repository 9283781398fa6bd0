package org.rapporteur.language;

/// MinHash signature of a text. Compare with [MinHash#estimatedJaccard], not with `equals`.
public record MinHashSignature(int[] values) {

  public MinHashSignature {
    if (values.length != MinHash.HASHES) {
      throw new IllegalArgumentException("A signature of " + values.length + " values");
    }
  }
}
