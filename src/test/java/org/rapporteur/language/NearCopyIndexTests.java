package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class NearCopyIndexTests {

  private static final String LETTER =
      "We urge the Secretary-General to continue the Forum beyond its first mandate, because it is"
          + " the only place where all stakeholders discuss public policy on an equal footing.";

  @Test
  void nearestComesFirstAndWhatIsFarDoesNotCome() {
    var index = new NearCopyIndex(3);
    index.add(7, MinHash.of("Telephone participation was closed to observers in rural regions."));
    index.add(8, MinHash.of("Dear all! " + LETTER + " Yours, a network of rural libraries."));
    index.add(9, MinHash.of(LETTER));

    assertThat(index.near(MinHash.of(LETTER), 5)).containsExactly(9L, 8L);
    assertThat(index.near(MinHash.of(LETTER), 1)).containsExactly(9L);
    assertThat(index.near(MinHash.of("Access to the backbone is a matter of prices."), 5))
        .isEmpty();
  }

  @Test
  void estimateOfLowestBytesFollowsThatOfWholeValues() {
    for (int words = 4; words < 25; words++) {
      String part = String.join(" ", LETTER.split(" ")).substring(0, words * 6);
      var asked = MinHash.of(part);
      var index = new NearCopyIndex(1);
      index.add(1, MinHash.of(LETTER));
      double whole = MinHash.estimatedJaccard(asked, MinHash.of(LETTER));
      if (Math.abs(whole - NearCopies.THRESHOLD) > 0.02) {
        assertThat(!index.near(asked, 1).isEmpty())
            .as("%d characters, %.2f", part.length(), whole)
            .isEqualTo(whole >= NearCopies.THRESHOLD);
      }
    }
  }

  @Test
  void fullIndexTakesNothingMore() {
    var index = new NearCopyIndex(1);
    index.add(1, MinHash.of(LETTER));
    assertThat(index.isFull()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> index.add(2, MinHash.of(LETTER)));
  }
}
