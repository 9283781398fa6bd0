package org.rapporteur.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Texts by their fingerprints, to ask for those that are near-copies of another. Of a fingerprint
/// the lowest byte of each value is kept (Li and König, "b-bit minwise hashing", 2010): 128 bytes
/// tell two texts apart as well as 512 do.
public final class NearCopyIndex {

  /// A text takes its fingerprint, its name, and its place in each bucket.
  public static final int BYTES_EACH = 480;

  /// By chance two different values end on the same byte.
  private static final double BY_CHANCE = 1.0 / 256;

  private final SignatureBuckets buckets;
  private final byte[][] signatures;
  private final long[] names;
  private int size;

  /// Never holds more than `most`.
  public NearCopyIndex(int most) {
    buckets = new SignatureBuckets(most);
    signatures = new byte[most][];
    names = new long[most];
  }

  public synchronized boolean isFull() {
    return size == names.length;
  }

  public int capacity() {
    return names.length;
  }

  public synchronized void add(long name, MinHashSignature signature) {
    if (size == names.length) {
      throw new IllegalStateException("Holds " + size + " already");
    }
    names[size] = name;
    signatures[size] = lowest(signature);
    buckets.add(size, signature);
    size++;
  }

  /// The names of the texts nearest to this one, at or above [NearCopies#THRESHOLD], nearest first.
  public synchronized List<Long> near(MinHashSignature signature, int most) {
    record Found(int index, double similarity) {}
    byte[] asked = lowest(signature);
    return Arrays.stream(buckets.sharingABand(signature))
        .mapToObj(index -> new Found(index, similarity(asked, signatures[index])))
        .filter(found -> found.similarity() >= NearCopies.THRESHOLD)
        .sorted(
            Comparator.comparingDouble(Found::similarity).reversed().thenComparingInt(Found::index))
        .limit(most)
        .map(found -> names[found.index()])
        .toList();
  }

  private static double similarity(byte[] a, byte[] b) {
    int same = 0;
    for (int i = 0; i < a.length; i++) {
      same += a[i] == b[i] ? 1 : 0;
    }
    return ((double) same / a.length - BY_CHANCE) / (1 - BY_CHANCE);
  }

  private static byte[] lowest(MinHashSignature signature) {
    byte[] bytes = new byte[MinHash.HASHES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) signature.values()[i];
    }
    return bytes;
  }
}
