package org.rapporteur.language;

import java.util.BitSet;

/// Low bytes of the signature values, eight in each word. Comparing them gives an upper bound of
/// the similarity, several times faster than comparing signatures.
final class SignatureSketches {

  private static final int WORDS_PER_SKETCH = MinHash.HASHES / Long.BYTES;
  /// All bits of each byte except the highest.
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final long[] words;
  private final BitSet occupied = new BitSet();

  SignatureSketches(int capacity) {
    words = new long[Math.multiplyExact(capacity, WORDS_PER_SKETCH)];
  }

  static long[] createSketch(MinHashSignature signature) {
    long[] sketch = new long[WORDS_PER_SKETCH];
    int[] values = signature.values();
    for (int i = 0; i < values.length; i++) {
      sketch[i / Long.BYTES] |= (values[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
    }
    return sketch;
  }

  void add(int index, long[] sketch) {
    System.arraycopy(sketch, 0, words, index * WORDS_PER_SKETCH, WORDS_PER_SKETCH);
    occupied.set(index);
  }

  boolean contains(int index) {
    return occupied.get(index);
  }

  /// Upper bound of the Jaccard similarity that [MinHash] estimates, from 0 to 1.
  double maxSimilarity(int index, long[] sketch) {
    int offset = index * WORDS_PER_SKETCH;
    int matches = 0;
    for (int i = 0; i < WORDS_PER_SKETCH; i++) {
      matches += countZeroBytes(words[offset + i] ^ sketch[i]);
    }
    return (double) matches / MinHash.HASHES;
  }

  /// Sets the highest bit of each byte that is not zero (Warren, "Hacker's Delight", 6-1).
  private static int countZeroBytes(long word) {
    long filled = ((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS;
    return Long.bitCount(~filled);
  }
}
