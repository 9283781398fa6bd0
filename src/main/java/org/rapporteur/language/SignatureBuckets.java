package org.rapporteur.language;

import java.util.Arrays;

/// Locality-sensitive hashing by bands: signatures with equal values in a band share a bucket
/// (Leskovec et al., "Mining of Massive Datasets", 3.4). It uses plain arrays, because a million
/// comments have 42 million entries.
final class SignatureBuckets {

  /// Values per band. With three, two texts share a bucket with the probability 0.996 if their
  /// similarity is 0.5, and 0.04 if it is 0.1.
  private static final int ROWS_PER_BAND = 3;

  private static final int BANDS = MinHash.HASHES / ROWS_PER_BAND;

  /// Further texts are not added to a bucket. A full bucket comes from a passage that many texts
  /// have, and other bands still distinguish these texts.
  private static final int MAX_BUCKET_SIZE = 16;

  private static final int MIN_SLOTS = 16;

  /// End of a chain.
  private static final int NONE = -1;

  /// Chains of text indices, by band: the first index in each slot, and the next one after each
  /// index.
  private final int[][] heads = new int[BANDS][];
  private final int[][] nextEntries = new int[BANDS][];
  private final int mask;

  /// Number of the last query that returned each index, so that a query returns it only once.
  private final int[] lastQuery;

  private int queryNumber;

  SignatureBuckets(int capacity) {
    int slots = slotCount(capacity);
    mask = slots - 1;
    for (int band = 0; band < BANDS; band++) {
      heads[band] = emptyArray(slots);
      nextEntries[band] = emptyArray(capacity);
    }
    lastQuery = new int[capacity];
  }

  /// Number of slots per band: a power of two that is greater than the capacity.
  static int slotCount(int capacity) {
    return Math.max(MIN_SLOTS, Integer.highestOneBit(Math.max(1, capacity)) * 2);
  }

  /// Slot of the signature in each band.
  int[] slotsByBand(MinHashSignature signature) {
    int[] slots = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      slots[band] = computeSlot(signature, band);
    }
    return slots;
  }

  /// Adds a text to its bucket in each band.
  ///
  /// @param slots slot of the text in each band
  void add(int index, int[] slots) {
    for (int band = 0; band < BANDS; band++) {
      int slot = slots[band];
      if (bucketSize(band, slot) < MAX_BUCKET_SIZE) {
        nextEntries[band][index] = heads[band][slot];
        heads[band][slot] = index;
      }
    }
  }

  /// Returns the added indices that share a band, without duplicates, in no order.
  int[] findCandidates(int[] slots) {
    queryNumber++;
    int[] candidates = new int[BANDS * MAX_BUCKET_SIZE];
    int count = 0;
    for (int band = 0; band < BANDS; band++) {
      for (int i = heads[band][slots[band]]; i != NONE; i = nextEntries[band][i]) {
        if (lastQuery[i] != queryNumber) {
          lastQuery[i] = queryNumber;
          candidates[count++] = i;
        }
      }
    }
    return Arrays.copyOf(candidates, count);
  }

  private int bucketSize(int band, int slot) {
    int size = 0;
    for (int i = heads[band][slot]; i != NONE; i = nextEntries[band][i]) {
      size++;
    }
    return size;
  }

  /// Mixes the values of a band. Multiplier and first shifts are those of `lowbias32`
  /// (hash-prospector).
  private int computeSlot(MinHashSignature signature, int band) {
    int hash = band;
    for (int i = band * ROWS_PER_BAND; i < (band + 1) * ROWS_PER_BAND; i++) {
      hash = hash * 31 + signature.values()[i];
      hash = (hash ^ (hash >>> 16)) * 0x7FEB352D;
    }
    return (hash ^ (hash >>> 15)) & mask;
  }

  private static int[] emptyArray(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }
}
