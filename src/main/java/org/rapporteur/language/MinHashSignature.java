package org.rapporteur.language;

/// MinHash signature of a text. [MinHash] compares signatures; `equals` does not,
/// because the component is an array.
public record MinHashSignature(int[] values) {

  public MinHashSignature {
    if (values.length != MinHash.HASHES) {
      throw new IllegalArgumentException("A signature of " + values.length + " values");
    }
  }
}
