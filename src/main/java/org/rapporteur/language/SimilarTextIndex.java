package org.rapporteur.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds texts that resemble, contain or are part of a query text, using samples of their shingles
/// ("mod m" in Broder's paper, see [Shingles]). A short text may be missed inside one thirty times
/// as long.
public final class SimilarTextIndex {

  /// Expected maximum of sampled shingles per text. Longer texts keep a half or a quarter (and so
  /// on) of their shingles, selected by hash.
  private static final int MAX_SAMPLE = 64;

  /// Shingles that many texts share do not distinguish them.
  private static final int MAX_TEXTS_PER_SHINGLE = 64;

  /// Memory per text of typical comment length.
  public static final int BYTES_PER_TEXT = 12 * MAX_SAMPLE;

  /// Added to the denominator: one match of two is likely by chance, eight of ten are not.
  private static final int CHANCE_MATCHES = 2;

  private static final double MIN_SHARE = 0.3;

  private static final int NONE = -1;

  private final long[] ids;

  /// Number of halvings of each text's sample, which is the minimum rank of its shingles.
  private final byte[] halvings;

  private final int[] sampleSizes;
  private int size;

  /// Hash table with chained entries: the first entry of each slot, and parallel arrays of entries.
  private final int[] heads;

  private int[] shingles = new int[1 << 10];
  private int[] texts = new int[1 << 10];
  private int[] nextEntries = new int[1 << 10];
  private int entryCount;

  public SimilarTextIndex(int capacity) {
    ids = new long[capacity];
    halvings = new byte[capacity];
    sampleSizes = new int[capacity];
    heads = new int[Math.max(16, Integer.highestOneBit(Math.max(1, capacity)) * MAX_SAMPLE / 2)];
    Arrays.fill(heads, NONE);
  }

  public synchronized boolean isFull() {
    return size == ids.length;
  }

  public int capacity() {
    return ids.length;
  }

  public synchronized void add(long id, Shingles text) {
    if (size == ids.length) {
      throw new IllegalStateException("The index is full with " + size + " texts");
    }
    int halving = 0;
    while (text.size() >> halving > MAX_SAMPLE) {
      halving++;
    }
    ids[size] = id;
    halvings[size] = (byte) halving;
    for (int shingle : text.hashes()) {
      if (rank(shingle) >= halving) {
        sampleSizes[size]++;
        addEntry(shingle, size);
      }
    }
    size++;
  }

  /// Returns ids of texts that may share most of the wording with the query, best first. The caller
  /// must compare the full texts.
  public synchronized List<Long> findSimilar(Shingles query, int max) {
    record SharedText(int text, double share) {}
    // Shingles of the query of each rank or more: a text that was halved has only those.
    int[] queryShinglesFromRank = new int[Integer.SIZE + 1];
    int[] shared = new int[size];
    for (int shingle : query.hashes()) {
      queryShinglesFromRank[rank(shingle)]++;
      for (int i = heads[slot(shingle)]; i != NONE; i = nextEntries[i]) {
        if (shingles[i] == shingle) {
          shared[texts[i]]++;
        }
      }
    }
    for (int rank = queryShinglesFromRank.length - 2; rank >= 0; rank--) {
      queryShinglesFromRank[rank] += queryShinglesFromRank[rank + 1];
    }
    return IntStream.range(0, size)
        .filter(text -> shared[text] > 0)
        .mapToObj(
            text ->
                new SharedText(
                    text,
                    (double) shared[text]
                        / (Math.min(queryShinglesFromRank[halvings[text]], sampleSizes[text])
                            + CHANCE_MATCHES)))
        .filter(similar -> similar.share() >= MIN_SHARE)
        .sorted(
            Comparator.comparingDouble(SharedText::share)
                .reversed()
                .thenComparingInt(SharedText::text))
        .limit(max)
        .map(similar -> ids[similar.text()])
        .toList();
  }

  private void addEntry(int shingle, int text) {
    int slot = slot(shingle);
    int count = 0;
    for (int i = heads[slot]; i != NONE; i = nextEntries[i]) {
      count += shingles[i] == shingle ? 1 : 0;
    }
    if (count == MAX_TEXTS_PER_SHINGLE) {
      return;
    }
    if (entryCount == shingles.length) {
      shingles = Arrays.copyOf(shingles, entryCount * 2);
      texts = Arrays.copyOf(texts, entryCount * 2);
      nextEntries = Arrays.copyOf(nextEntries, entryCount * 2);
    }
    shingles[entryCount] = shingle;
    texts[entryCount] = text;
    nextEntries[entryCount] = heads[slot];
    heads[slot] = entryCount++;
  }

  private int slot(int shingle) {
    return mix(shingle) & (heads.length - 1);
  }

  /// Half of all shingles have rank 1 or more, a quarter rank 2 or more, and so on.
  private static int rank(int shingle) {
    return Integer.numberOfLeadingZeros(mix(shingle));
  }

  /// Finalizer of MurmurHash3.
  private static int mix(int value) {
    int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
