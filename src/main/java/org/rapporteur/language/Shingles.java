package org.rapporteur.language;

import java.util.Arrays;

/// Hashes of all three-word sequences of a text, or three-character sequences in scripts without
/// spaces (Broder, "On the resemblance and containment of documents", 1997).
public final class Shingles {

  private static final int WORDS_PER_SHINGLE = 3;

  /// Prime of the 32-bit FNV hash.
  private static final int FNV_PRIME = 0x01000193;

  /// Ascending, without duplicates.
  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  /// A text with fewer than three words is one shingle.
  public static Shingles fromText(String plainText) {
    return new Shingles(Arrays.stream(hashesInOrder(plainText)).sorted().distinct().toArray());
  }

  /// Hashes in text order, with duplicates. A text without letters and digits has one hash.
  static int[] hashesInOrder(String plainText) {
    int[] units = splitUnits(plainText);
    if (units.length == 0) {
      return new int[] {plainText.strip().hashCode()};
    }
    if (units.length < WORDS_PER_SHINGLE) {
      return new int[] {hash(units, 0, units.length)};
    }
    int[] shingles = new int[units.length - WORDS_PER_SHINGLE + 1];
    for (int from = 0; from < shingles.length; from++) {
      shingles[from] = hash(units, from, from + WORDS_PER_SHINGLE);
    }
    return shingles;
  }

  public int size() {
    return hashes.length;
  }

  /// Jaccard similarity: shared shingles divided by all shingles of both texts, 0 to 1.
  public double resemblance(Shingles other) {
    int shared = countShared(other);
    return (double) shared / (size() + other.size() - shared);
  }

  /// Share of this text's shingles that the other text also has, 0 to 1.
  public double containment(Shingles other) {
    return (double) countShared(other) / size();
  }

  int[] hashes() {
    return hashes;
  }

  private int countShared(Shingles other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /// Hashes of the words, and code points of scripts without spaces.
  private static int[] splitUnits(String text) {
    int[] units = new int[text.length()];
    int count = 0;
    for (String word : FoldedWords.split(text)) {
      if (FoldedWords.isSpaceless(word)) {
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
          units[count++] = word.codePointAt(i);
        }
      } else {
        units[count++] = word.hashCode();
      }
    }
    return Arrays.copyOf(units, count);
  }

  private static int hash(int[] units, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ units[i]) * FNV_PRIME;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
