package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTests {

  @Test
  void resemblanceAndContainmentAreShares() {
    var part = Shingles.fromText(joinWords(10, 40));
    var whole = Shingles.fromText(joinWords(0, 100));

    assertThat(part.size()).isEqualTo(28);
    assertThat(part.containment(whole)).isEqualTo(1);
    assertThat(whole.containment(part)).isCloseTo(28 / 98.0, within(1e-9));
    assertThat(part.resemblance(whole))
        .isEqualTo(whole.resemblance(part))
        .isCloseTo(28 / 98.0, within(1e-9));
    assertThat(whole.resemblance(Shingles.fromText(joinWords(0, 100).toUpperCase()))).isEqualTo(1);
    assertThat(part.containment(Shingles.fromText(joinWords(200, 300)))).isZero();
  }

  @Test
  void repeatedShingleCountsOnce() {
    assertThat(Shingles.fromText("never again, never again, never again").size()).isEqualTo(2);
  }

  @Test
  void shortTextIsOneShingle() {
    assertThat(Shingles.fromText("I agree").resemblance(Shingles.fromText("I agree!")))
        .isEqualTo(1);
    assertThat(Shingles.fromText("").resemblance(Shingles.fromText("I agree"))).isZero();
  }

  static String joinWords(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
