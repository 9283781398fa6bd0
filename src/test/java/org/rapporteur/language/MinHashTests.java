package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTests {

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(similarity("Keep the Forum open — now!", "keep THE forum, open now")).isEqualTo(1);
    assertThat(similarity("Don’t close it today", "dont close it today")).isEqualTo(1);
  }

  @Test
  void estimateIsNearTheTrueShareOfShingles() {
    String first = words(0, 102);
    String second = words(50, 152);

    // 50 shingles of 100 each are shared: 50 / 150.
    assertThat(similarity(first, second)).isCloseTo(1 / 3.0, within(0.13));
  }

  @Test
  void differentTextsShareNothing() {
    assertThat(similarity(words(0, 50), words(100, 150))).isLessThan(0.05);
  }

  @Test
  void orderOfWordsCounts() {
    assertThat(similarity("one two three four five six", "six five four three two one")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "I agree", "👍", "我同意"})
  void shortTextCountsWhole(String text) {
    assertThat(similarity(text, text)).isEqualTo(1);
    assertThat(similarity(text, "I disagree")).isLessThan(0.05);
  }

  @Test
  void chineseIsComparedByCharacters() {
    assertThat(similarity("我们支持互联网治理论坛继续举行下去", "我们支持互联网治理论坛继续举行")).isBetween(0.7, 0.99);
  }

  @Test
  void arabicVowelSignsAndStretchDoNotCount() {
    assertThat(similarity("نُؤَيِّدُ استمرار المنتـــدى", "نؤيد استمرار المنتدى")).isEqualTo(1);
  }

  @Test
  void signatureIsTheSameOnEveryMachine() {
    int[] values = MinHash.computeSignature("Keep the Forum open").values();

    assertThat(values).hasSize(128);
    assertThat(Arrays.hashCode(values)).isEqualTo(110397625);
  }

  private static double similarity(String a, String b) {
    return MinHash.estimateJaccard(MinHash.computeSignature(a), MinHash.computeSignature(b));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
