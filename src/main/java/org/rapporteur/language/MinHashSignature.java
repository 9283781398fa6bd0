package org.rapporteur.language;

/// A text's near-copy fingerprint: two texts share about as many values as they share shingles.
/// Compared with [MinHash#estimatedJaccard], never with `equals`.
public record MinHashSignature(int[] values) {

  public MinHashSignature {
    if (values.length != MinHash.HASHES) {
      throw new IllegalArgumentException("A signature of " + values.length + " values");
    }
  }
}
