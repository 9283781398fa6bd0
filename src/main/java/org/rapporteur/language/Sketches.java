package org.rapporteur.language;

import java.util.BitSet;

/// The low bytes of signatures, eight to a word, side by side. Two signatures share at most as many
/// values as their sketches share bytes, and that is told several times as fast.
final class Sketches {

  private static final int WORDS = MinHash.HASHES / Long.BYTES;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final long[] words;
  private final BitSet known = new BitSet();

  Sketches(int most) {
    words = new long[Math.multiplyExact(most, WORDS)];
  }

  static long[] of(MinHashSignature signature) {
    long[] sketch = new long[WORDS];
    int[] values = signature.values();
    for (int i = 0; i < values.length; i++) {
      sketch[i / Long.BYTES] |= (values[i] & 0xFFL) << (i % Long.BYTES * Byte.SIZE);
    }
    return sketch;
  }

  void add(int index, long[] sketch) {
    System.arraycopy(sketch, 0, words, index * WORDS, WORDS);
    known.set(index);
  }

  boolean has(int index) {
    return known.get(index);
  }

  /// The most that signatures may share, 0 to 1, as [MinHash#estimatedJaccard] tells it.
  double mostShared(int index, long[] sketch) {
    int at = index * WORDS;
    int same = 0;
    for (int i = 0; i < WORDS; i++) {
      same += zeroBytes(words[at + i] ^ sketch[i]);
    }
    return (double) same / MinHash.HASHES;
  }

  /// The highest bit of a byte stays clear only where all of its bits are.
  private static int zeroBytes(long word) {
    long filled = ((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS;
    return Long.bitCount(~filled);
  }
}
