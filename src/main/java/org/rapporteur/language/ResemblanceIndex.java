package org.rapporteur.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Texts by samples of their shingles, to ask for those that resemble another, contain it, or are
/// contained in it. Of a long text a half, a quarter, … is kept, always the same ones, so that what
/// two texts share is estimated from what both keep ("mod m" in Broder's paper, see [Shingles]). A
/// short text may be missed in one thirty times as long.
public final class ResemblanceIndex {

  /// A text of more shingles is halved until it has no more, by expectation.
  private static final int MOST_KEPT = 64;

  /// Shingles that many texts have tell none of them from the others.
  private static final int CAP = 64;

  /// What a text takes here, its name and its shingles, where it is as long as comments are.
  public static final int BYTES_EACH = 12 * MOST_KEPT;

  /// One shingle of two is found by chance, eight of ten are not.
  private static final int BY_CHANCE = 2;

  private static final double WORTH_A_LOOK = 0.3;

  private static final int NONE = -1;

  private final long[] names;
  private final byte[] halvings;
  private final int[] kept;
  private int size;

  private final int[] heads;
  private int[] shingles = new int[1 << 10];
  private int[] texts = new int[1 << 10];
  private int[] nexts = new int[1 << 10];
  private int entries;

  /// Never holds more than `most`.
  public ResemblanceIndex(int most) {
    names = new long[most];
    halvings = new byte[most];
    kept = new int[most];
    heads = new int[Math.max(16, Integer.highestOneBit(Math.max(1, most)) * MOST_KEPT / 2)];
    Arrays.fill(heads, NONE);
  }

  public synchronized boolean isFull() {
    return size == names.length;
  }

  public int capacity() {
    return names.length;
  }

  public synchronized void add(long name, Shingles text) {
    if (size == names.length) {
      throw new IllegalStateException("Holds " + size + " already");
    }
    int halved = 0;
    while (text.size() >> halved > MOST_KEPT) {
      halved++;
    }
    names[size] = name;
    halvings[size] = (byte) halved;
    for (int shingle : text.hashes()) {
      if (rank(shingle) >= halved) {
        kept[size]++;
        enter(shingle, size);
      }
    }
    size++;
  }

  /// The names of the texts that may share most of this one's wording, or have most of theirs from
  /// it, the likeliest first. Whoever has their words compares them.
  public synchronized List<Long> near(Shingles asked, int most) {
    record Found(int text, double share) {}
    int[] asking = new int[Integer.SIZE + 1];
    int[] shared = new int[size];
    for (int shingle : asked.hashes()) {
      asking[rank(shingle)]++;
      for (int i = heads[slot(shingle)]; i != NONE; i = nexts[i]) {
        if (shingles[i] == shingle) {
          shared[texts[i]]++;
        }
      }
    }
    for (int rank = asking.length - 2; rank >= 0; rank--) {
      asking[rank] += asking[rank + 1];
    }
    return IntStream.range(0, size)
        .filter(text -> shared[text] > 0)
        .mapToObj(
            text ->
                new Found(
                    text,
                    (double) shared[text]
                        / (Math.min(asking[halvings[text]], kept[text]) + BY_CHANCE)))
        .filter(found -> found.share() >= WORTH_A_LOOK)
        .sorted(Comparator.comparingDouble(Found::share).reversed().thenComparingInt(Found::text))
        .limit(most)
        .map(found -> names[found.text()])
        .toList();
  }

  private void enter(int shingle, int text) {
    int slot = slot(shingle);
    int same = 0;
    for (int i = heads[slot]; i != NONE; i = nexts[i]) {
      same += shingles[i] == shingle ? 1 : 0;
    }
    if (same == CAP) {
      return;
    }
    if (entries == shingles.length) {
      shingles = Arrays.copyOf(shingles, entries * 2);
      texts = Arrays.copyOf(texts, entries * 2);
      nexts = Arrays.copyOf(nexts, entries * 2);
    }
    shingles[entries] = shingle;
    texts[entries] = text;
    nexts[entries] = heads[slot];
    heads[slot] = entries++;
  }

  private int slot(int shingle) {
    return mixed(shingle) & (heads.length - 1);
  }

  /// Half of all shingles have a rank of 1 or more, a quarter of 2 or more, and so on.
  private static int rank(int shingle) {
    return Integer.numberOfLeadingZeros(mixed(shingle));
  }

  /// The finalizer of MurmurHash3.
  private static int mixed(int value) {
    int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
