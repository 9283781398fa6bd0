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
  void caseAndPunctuationAreIgnored() {
    assertThat(similarity("Keep the Forum open — now!", "keep THE forum, open now")).isEqualTo(1);
    assertThat(similarity("Don’t close it today", "dont close it today")).isEqualTo(1);
  }

  @Test
  void estimateIsNearTrueSimilarity() {
    String first = joinWords(0, 102);
    String second = joinWords(50, 152);

    // 50 shingles of 100 each are shared: 50 / 150.
    assertThat(similarity(first, second)).isCloseTo(1 / 3.0, within(0.13));
  }

  @Test
  void differentTextsHaveNoSimilarity() {
    assertThat(similarity(joinWords(0, 50), joinWords(100, 150))).isLessThan(0.05);
  }

  @Test
  void wordOrderMatters() {
    assertThat(similarity("one two three four five six", "six five four three two one")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "I agree", "👍", "我同意"})
  void shortTextIsOneShingle(String text) {
    assertThat(similarity(text, text)).isEqualTo(1);
    assertThat(similarity(text, "I disagree")).isLessThan(0.05);
  }

  @Test
  void chineseIsComparedByCharacters() {
    assertThat(similarity("我们支持互联网治理论坛继续举行下去", "我们支持互联网治理论坛继续举行")).isBetween(0.7, 0.99);
  }

  @Test
  void arabicVowelSignsAndTatweelAreIgnored() {
    assertThat(similarity("نُؤَيِّدُ استمرار المنتـــدى", "نؤيد استمرار المنتدى")).isEqualTo(1);
  }

  @Test
  void signatureIsStable() {
    int[] values = MinHash.computeSignature("Keep the Forum open").values();

    assertThat(values).hasSize(128);
    assertThat(Arrays.hashCode(values)).isEqualTo(110397625);
  }

  private static double similarity(String a, String b) {
    return MinHash.estimateJaccard(MinHash.computeSignature(a), MinHash.computeSignature(b));
  }

  private static String joinWords(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
