package org.rapporteur.language;

import java.util.Arrays;

/// Locality-sensitive hashing by bands: signatures with equal values in a band share a bucket
/// (Leskovec et al., "Mining of Massive Datasets", 3.4). Plain arrays, because a million comments
/// have 42 million entries.
final class SignatureBuckets {

  /// With three values per band, texts of similarity 0.5 meet with probability 0.996, of 0.1 with
  /// 0.04.
  private static final int ROWS_PER_BAND = 3;

  private static final int BANDS = MinHash.HASHES / ROWS_PER_BAND;

  /// Full buckets come from boilerplate in many texts; other bands still separate them.
  private static final int MAX_BUCKET_SIZE = 16;

  private static final int NONE = -1;

  /// Chains of indices: the first one of each slot, and the next one after each index, by band.
  private final int[][] heads = new int[BANDS][];
  private final int[][] nextEntries = new int[BANDS][];
  private final int mask;

  /// The last query that returned each index, to return it once.
  private final int[] lastQuery;

  private int query;

  SignatureBuckets(int capacity) {
    int slots = slotCount(capacity);
    mask = slots - 1;
    for (int band = 0; band < BANDS; band++) {
      heads[band] = emptyArray(slots);
      nextEntries[band] = emptyArray(capacity);
    }
    lastQuery = new int[capacity];
  }

  /// Number of slots per band.
  static int slotCount(int capacity) {
    return Math.max(16, Integer.highestOneBit(Math.max(1, capacity)) * 2);
  }

  int[] slotsByBand(MinHashSignature signature) {
    int[] slots = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      slots[band] = slot(signature, band);
    }
    return slots;
  }

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
    query++;
    int[] candidates = new int[BANDS * MAX_BUCKET_SIZE];
    int count = 0;
    for (int band = 0; band < BANDS; band++) {
      for (int i = heads[band][slots[band]]; i != NONE; i = nextEntries[band][i]) {
        if (lastQuery[i] != query) {
          lastQuery[i] = query;
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

  private int slot(MinHashSignature signature, int band) {
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
