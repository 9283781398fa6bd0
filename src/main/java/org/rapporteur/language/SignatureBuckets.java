package org.rapporteur.language;

import java.util.Arrays;

/// Locality-sensitive hashing of signatures by bands: signatures that are equal in all values of
/// some band meet in a bucket (Leskovec et al., "Mining of Massive Datasets", 3.4). Plain arrays,
/// because a million comments have 42 million entries.
final class SignatureBuckets {

  /// Three values a band: two texts of similarity 0.5 meet with probability 0.996, of 0.1 with
  /// 0.04.
  private static final int ROWS = 3;

  private static final int BANDS = MinHash.HASHES / ROWS;

  /// Full buckets come from boilerplate that many texts share; the other bands tell them apart.
  private static final int CAP = 16;

  private static final int NONE = -1;

  private final int[][] heads = new int[BANDS][];
  private final int[][] nexts = new int[BANDS][];
  private final int mask;
  private final int[] lastSeenBy;
  private int query;

  SignatureBuckets(int most) {
    int slots = count(most);
    mask = slots - 1;
    for (int band = 0; band < BANDS; band++) {
      heads[band] = filled(slots);
      nexts[band] = filled(most);
    }
    lastSeenBy = new int[most];
  }

  /// How many a band has for so many signatures.
  static int count(int most) {
    return Math.max(16, Integer.highestOneBit(Math.max(1, most)) * 2);
  }

  /// Where a signature has its place, band by band.
  int[] slots(MinHashSignature signature) {
    int[] slots = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      slots[band] = slot(signature, band);
    }
    return slots;
  }

  void add(int index, int[] slots) {
    for (int band = 0; band < BANDS; band++) {
      int slot = slots[band];
      if (size(band, slot) < CAP) {
        nexts[band][index] = heads[band][slot];
        heads[band][slot] = index;
      }
    }
  }

  /// Those added that share a band, each once, in no order.
  int[] sharingABand(int[] slots) {
    query++;
    int[] found = new int[BANDS * CAP];
    int count = 0;
    for (int band = 0; band < BANDS; band++) {
      for (int i = heads[band][slots[band]]; i != NONE; i = nexts[band][i]) {
        if (lastSeenBy[i] != query) {
          lastSeenBy[i] = query;
          found[count++] = i;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int size(int band, int slot) {
    int size = 0;
    for (int i = heads[band][slot]; i != NONE; i = nexts[band][i]) {
      size++;
    }
    return size;
  }

  private int slot(MinHashSignature signature, int band) {
    int hash = band;
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      hash = hash * 31 + signature.values()[i];
      hash = (hash ^ (hash >>> 16)) * 0x7FEB352D;
    }
    return (hash ^ (hash >>> 15)) & mask;
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }
}
