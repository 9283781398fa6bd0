package org.rapporteur.language;

/// Vector that stores only the weights that are not zero.
/// @param indices indices of the terms, ascending
/// @param weights weight of the term at the same position
public record SparseVector(int[] indices, float[] weights) {

  public SparseVector {
    if (indices.length != weights.length) {
      throw new IllegalArgumentException(
          indices.length + " indices of " + weights.length + " weights");
    }
  }

  /// Dot product. For vectors of length 1 it is the cosine similarity.
  public double dot(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < indices.length && j < other.indices.length) {
      int order = Integer.compare(indices[i], other.indices[j]);
      if (order == 0) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }
}
