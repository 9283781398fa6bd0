package org.rapporteur.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds texts that resemble, contain or are part of a query text. It compares samples of their
/// shingles ("mod m" in the paper of Broder, see [Shingles]). It may miss a short text inside a
/// text that is thirty times as long.
public final class SimilarTextIndex {

  /// Expected maximum number of sampled shingles per text. The sample of a longer text is a half, a
  /// quarter and so on of its shingles, selected by hash.
  private static final int MAX_SAMPLE = 64;

  /// Shingles that many texts share do not distinguish them.
  private static final int MAX_TEXTS_PER_SHINGLE = 64;

  /// An entry has three ints: shingle, text and next entry.
  private static final int BYTES_PER_ENTRY = 3 * Integer.BYTES;

  /// Memory per text of typical comment length.
  public static final int BYTES_PER_TEXT = BYTES_PER_ENTRY * MAX_SAMPLE;

  /// Added to the denominator of the share, because one match of two is likely by chance, but eight
  /// of ten are not.
  private static final int CHANCE_MATCHES = 2;

  /// Minimum share of common shingles of a result.
  private static final double MIN_SHARE = 0.3;

  private static final int MIN_SLOTS = 16;
  private static final int INITIAL_ENTRIES = 1 << 10;

  /// End of a chain.
  private static final int NONE = -1;

  private final long[] ids;

  /// Number of times that the sample of each text was halved, which is the minimum rank of its
  /// shingles.
  private final byte[] halvings;

  private final int[] sampleSizes;
  private int size;

  /// Hash table with chained entries: the first entry of each slot, and arrays of the values of
  /// each entry.
  private final int[] heads;

  private int[] shingles = new int[INITIAL_ENTRIES];
  private int[] texts = new int[INITIAL_ENTRIES];
  private int[] nextEntries = new int[INITIAL_ENTRIES];
  private int entryCount;

  public SimilarTextIndex(int capacity) {
    ids = new long[capacity];
    halvings = new byte[capacity];
    sampleSizes = new int[capacity];
    heads =
        new int[Math.max(MIN_SLOTS, Integer.highestOneBit(Math.max(1, capacity)) * MAX_SAMPLE / 2)];
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
  public synchronized List<Long> findSimilar(Shingles query, int limit) {
    int[] shared = countShared(query);
    int[] queryShinglesFromRank = countFromRank(query);
    return IntStream.range(0, size)
        .filter(text -> shared[text] > 0)
        .mapToObj(
            text ->
                new SharedText(
                    text,
                    share(shared[text], queryShinglesFromRank[halvings[text]], sampleSizes[text])))
        .filter(similar -> similar.share() >= MIN_SHARE)
        .sorted(
            Comparator.comparingDouble(SharedText::share)
                .reversed()
                .thenComparingInt(SharedText::text))
        .limit(limit)
        .map(similar -> ids[similar.text()])
        .toList();
  }

  /// Number of shingles that each text shares with the query.
  private int[] countShared(Shingles query) {
    int[] shared = new int[size];
    for (int shingle : query.hashes()) {
      for (int i = heads[slot(shingle)]; i != NONE; i = nextEntries[i]) {
        if (shingles[i] == shingle) {
          shared[texts[i]]++;
        }
      }
    }
    return shared;
  }

  /// Number of query shingles with at least each rank. Only these can be in a sample that was
  /// halved as often.
  private static int[] countFromRank(Shingles query) {
    int[] counts = new int[Integer.SIZE + 1];
    for (int shingle : query.hashes()) {
      counts[rank(shingle)]++;
    }
    for (int rank = Integer.SIZE - 1; rank >= 0; rank--) {
      counts[rank] += counts[rank + 1];
    }
    return counts;
  }

  private static double share(int shared, int querySample, int textSample) {
    return (double) shared / (Math.min(querySample, textSample) + CHANCE_MATCHES);
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

  /// Half of all shingles have rank 1 or more, a quarter has rank 2 or more, and so on.
  private static int rank(int shingle) {
    return Integer.numberOfLeadingZeros(mix(shingle));
  }

  /// Finalizer of MurmurHash3.
  private static int mix(int value) {
    int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  /// A text that shares shingles with another text.
  ///
  /// @param text index of the text
  /// @param share share of common shingles, a little less than 1 for copies
  private record SharedText(int text, double share) {}
}
