package org.rapporteur.language;

import java.util.Arrays;

/// Estimates the share of wording that two texts have in common: MinHash over [Shingles] (Broder,
/// "On the resemblance and containment of documents", 1997).
public final class MinHash {

  /// The standard error of the estimate is at most 1 / (2 √128) = 0.044.
  static final int HASHES = 128;

  private static final int[] FACTORS = new int[HASHES];
  private static final int[] ADDENDS = new int[HASHES];

  static {
    long state = 0;
    for (int i = 0; i < HASHES; i++) {
      state += 0x9E3779B97F4A7C15L;
      long random = mix(state);
      FACTORS[i] = (int) random | 1;
      ADDENDS[i] = (int) (random >>> 32);
    }
  }

  private MinHash() {}

  public static MinHashSignature signature(String plainText) {
    int[] minima = new int[HASHES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int shingle : Shingles.hashesInOrder(plainText)) {
      updateMinima(shingle, minima);
    }
    return new MinHashSignature(minima);
  }

  /// Jaccard similarity of the two shingle sets: shared shingles divided by all shingles, 0 to 1.
  public static double estimatedJaccard(MinHashSignature a, MinHashSignature b) {
    int[] left = a.values();
    int[] right = b.values();
    int matches = 0;
    for (int i = 0; i < HASHES; i++) {
      matches += left[i] == right[i] ? 1 : 0;
    }
    return (double) matches / HASHES;
  }

  /// Has no calls or branches, so that the compiler vectorizes it.
  private static void updateMinima(int shingle, int[] minima) {
    for (int i = 0; i < HASHES; i++) {
      int hash = shingle * FACTORS[i] + ADDENDS[i];
      hash ^= hash >>> 15;
      hash *= 0x2C1B3C6D;
      hash ^= hash >>> 12;
      minima[i] = Math.min(minima[i], hash);
    }
  }

  /// Finalizer of SplitMix64, so that signatures are the same on every Java version.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
