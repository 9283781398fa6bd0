package org.rapporteur.language;

import java.util.Arrays;

/// Estimates the share of wording that two texts have in common: MinHash over [Shingles] (Broder,
/// "On the resemblance and containment of documents", 1997).
public final class MinHash {

  /// Number of hash functions. The standard error of the estimate is at most 1 / (2 √128) = 0.044.
  static final int HASHES = 128;

  /// Parameters of the hash functions `shingle * factor + addend`. The factors are odd, so that
  /// different shingles have different hashes.
  private static final int[] FACTORS = new int[HASHES];
  private static final int[] ADDENDS = new int[HASHES];

  private static final long SPLIT_MIX_INCREMENT = 0x9E3779B97F4A7C15L;

  static {
    long state = 0;
    for (int i = 0; i < HASHES; i++) {
      state += SPLIT_MIX_INCREMENT;
      long random = mix(state);
      FACTORS[i] = (int) random | 1;
      ADDENDS[i] = (int) (random >>> 32);
    }
  }

  private MinHash() {}

  /// The minimum of each hash function over all shingles of the text.
  public static MinHashSignature computeSignature(String plainText) {
    int[] minima = new int[HASHES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int shingle : Shingles.hashesInOrder(plainText)) {
      updateMinima(shingle, minima);
    }
    return new MinHashSignature(minima);
  }

  /// Jaccard similarity of the two shingle sets: shared shingles divided by all shingles, 0 to 1.
  public static double estimateJaccard(MinHashSignature a, MinHashSignature b) {
    int[] left = a.values();
    int[] right = b.values();
    int matches = 0;
    for (int i = 0; i < HASHES; i++) {
      matches += left[i] == right[i] ? 1 : 0;
    }
    return (double) matches / HASHES;
  }

  /// Contains no calls or branches, so that the compiler vectorizes it. The mixing is the first
  /// round of a hash of the hash-prospector project (`15 2c1b3c6d 12`).
  private static void updateMinima(int shingle, int[] minima) {
    for (int i = 0; i < HASHES; i++) {
      int hash = shingle * FACTORS[i] + ADDENDS[i];
      hash ^= hash >>> 15;
      hash *= 0x2C1B3C6D;
      hash ^= hash >>> 12;
      minima[i] = Math.min(minima[i], hash);
    }
  }

  /// Finalizer of SplitMix64. It is our own code, so that signatures are the same on every Java
  /// version.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
