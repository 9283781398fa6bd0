package org.rapporteur.language;

import java.util.Arrays;

/// The wording of a text: its shingles of three words, or of three characters in scripts without
/// spaces, each by its hash (Broder, "On the resemblance and containment of documents", 1997).
public final class Shingles {

  private static final int LENGTH = 3;
  private static final int WORD_FACTOR = 0x01000193;

  /// Ascending, each once.
  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  /// What has fewer than three words counts whole.
  public static Shingles of(String plainText) {
    return new Shingles(Arrays.stream(inOrder(plainText)).sorted().distinct().toArray());
  }

  /// As they stand in the text, some more than once.
  static int[] inOrder(String plainText) {
    int[] units = units(plainText);
    if (units.length == 0) {
      return new int[] {plainText.strip().hashCode()};
    }
    if (units.length < LENGTH) {
      return new int[] {hash(units, 0, units.length)};
    }
    int[] shingles = new int[units.length - LENGTH + 1];
    for (int from = 0; from < shingles.length; from++) {
      shingles[from] = hash(units, from, from + LENGTH);
    }
    return shingles;
  }

  public int size() {
    return hashes.length;
  }

  /// The share that both texts have among those that either has, 0 to 1.
  public double resemblance(Shingles other) {
    int shared = shared(other);
    return (double) shared / (size() + other.size() - shared);
  }

  /// The share of this text's that the other has, too, 0 to 1.
  public double containedIn(Shingles other) {
    return (double) shared(other) / size();
  }

  int[] hashes() {
    return hashes;
  }

  private int shared(Shingles other) {
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

  private static int[] units(String text) {
    int[] units = new int[text.length()];
    int count = 0;
    for (String word : Words.of(text)) {
      if (Words.isSpaceless(word)) {
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
      hash = (hash ^ units[i]) * WORD_FACTOR;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
