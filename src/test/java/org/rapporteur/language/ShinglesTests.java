package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTests {

  @Test
  void resemblanceIsTheShareOfAllAndContainmentThatOfOnesOwn() {
    var part = Shingles.of(words(10, 40));
    var whole = Shingles.of(words(0, 100));

    assertThat(part.size()).isEqualTo(28);
    assertThat(part.containedIn(whole)).isEqualTo(1);
    assertThat(whole.containedIn(part)).isCloseTo(28 / 98.0, within(1e-9));
    assertThat(part.resemblance(whole))
        .isEqualTo(whole.resemblance(part))
        .isCloseTo(28 / 98.0, within(1e-9));
    assertThat(whole.resemblance(Shingles.of(words(0, 100).toUpperCase()))).isEqualTo(1);
    assertThat(part.containedIn(Shingles.of(words(200, 300)))).isZero();
  }

  @Test
  void whatIsSaidTwiceCountsOnce() {
    assertThat(Shingles.of("never again, never again, never again").size()).isEqualTo(2);
  }

  @Test
  void shortTextCountsWhole() {
    assertThat(Shingles.of("I agree").resemblance(Shingles.of("I agree!"))).isEqualTo(1);
    assertThat(Shingles.of("").resemblance(Shingles.of("I agree"))).isZero();
  }

  static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
