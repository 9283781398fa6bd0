package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rapporteur.language.ShinglesTests.joinWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTextIndexTests {

  private static final String LETTER =
      "We urge the Secretary-General to continue the Forum beyond its first mandate, because it is"
          + " the only place where all stakeholders discuss public policy on an equal footing.";

  @Test
  void mostSimilarTextIsFirst() {
    var index = new SimilarTextIndex(3);
    index.add(
        7, Shingles.fromText("Telephone participation was closed to observers in rural regions."));
    index.add(
        8, Shingles.fromText("Dear all! " + LETTER.replace("urge", "ask") + " Yours, a network."));
    index.add(9, Shingles.fromText(LETTER));

    assertThat(index.findSimilar(Shingles.fromText(LETTER), 5)).containsExactly(9L, 8L);
    assertThat(index.findSimilar(Shingles.fromText(LETTER), 1)).containsExactly(9L);
    assertThat(
            index.findSimilar(
                Shingles.fromText("Access to the backbone is a matter of prices."), 5))
        .isEmpty();
  }

  /// The longer text may be much longer or a little longer.
  @ParameterizedTest
  @ValueSource(ints = {60, 200, 900})
  void textMatchesLongerAndShorterText(int longer) {
    var part = Shingles.fromText(joinWords(10, 50));
    var whole = Shingles.fromText(joinWords(0, longer));
    var index = new SimilarTextIndex(3_000);
    for (int other = 1; other < 2_000; other++) {
      index.add(other, Shingles.fromText(joinWords(other * 10_000, other * 10_000 + other)));
    }
    index.add(2_000, part);
    index.add(2_001, whole);

    assertThat(index.findSimilar(part, 2)).containsExactly(2_000L, 2_001L);
    assertThat(index.findSimilar(whole, 2)).containsExactlyInAnyOrder(2_000L, 2_001L);
  }

  /// With forty thousand copies, a part of them gives the same results.
  @Test
  void numberOfStoredCopiesIsLimited() {
    var index = new SimilarTextIndex(1_000);
    for (int copy = 0; copy < 1_000; copy++) {
      index.add(copy, Shingles.fromText(LETTER));
    }
    assertThat(index.findSimilar(Shingles.fromText(LETTER), 1_000)).hasSizeBetween(10, 100);
  }

  @Test
  void fullIndexIgnoresNewTexts() {
    var index = new SimilarTextIndex(1);
    index.add(1, Shingles.fromText(LETTER));
    assertThat(index.isFull()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> index.add(2, Shingles.fromText(LETTER)));
  }
}
