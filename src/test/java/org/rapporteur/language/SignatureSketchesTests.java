package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureSketchesTests {

  private final Random random = new Random(7);
  private final SignatureSketches sketches = new SignatureSketches(2);

  @Test
  void sketchesShareAtLeastAsMuchAsSignatures() {
    for (int same = 0; same <= MinHash.HASHES; same++) {
      int[] one = random.ints(MinHash.HASHES).toArray();
      int[] other = one.clone();
      for (int i = same; i < MinHash.HASHES; i++) {
        other[i] = one[i] ^ 0x80;
      }
      sketches.add(1, SignatureSketches.createSketch(new MinHashSignature(one)));

      assertThat(
              sketches.maxSimilarity(
                  1, SignatureSketches.createSketch(new MinHashSignature(other))))
          .isEqualTo((double) same / MinHash.HASHES)
          .isEqualTo(
              MinHash.estimateJaccard(new MinHashSignature(one), new MinHashSignature(other)));
    }
  }

  @Test
  void sketchIgnoresDifferencesInOtherBytes() {
    int[] one = random.ints(MinHash.HASHES).toArray();
    int[] other = one.clone();
    other[5] = one[5] ^ 0x100;
    sketches.add(0, SignatureSketches.createSketch(new MinHashSignature(one)));

    assertThat(
            sketches.maxSimilarity(0, SignatureSketches.createSketch(new MinHashSignature(other))))
        .isEqualTo(1);
  }
}
