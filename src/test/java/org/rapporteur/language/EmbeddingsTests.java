package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.LanguageTag;

class EmbeddingsTests {

  private static final Embeddings EMBEDDINGS = new Embeddings();

  private static final String CONTINUE = "The Forum should be continued.";
  private static final String GO_ON = "We want the Forum to go on for five more years.";
  private static final String COST = "A broadband line costs more than a month's rent.";

  @AfterAll
  static void close() {
    EMBEDDINGS.close();
  }

  @Test
  void similarSentencesAreNearer() {
    assertThat(cosine(CONTINUE, GO_ON)).isGreaterThan(cosine(CONTINUE, COST) + 0.1);
    assertThat(cosine(CONTINUE, GO_ON)).isGreaterThan(cosine(GO_ON, COST) + 0.1);
  }

  @Test
  void similarChineseSentencesAreNearer() {
    String goOn = "论坛应当继续举办。";
    String fiveYears = "我们希望论坛再办五年。";
    String free = "远程参加会议应当免费。";
    String noMoney = "在网上参会不应该收钱。";
    String teachers = "乡村学校缺少数学老师。";

    assertThat(chineseCosine(goOn, fiveYears)).isGreaterThan(chineseCosine(goOn, teachers) + 0.1);
    assertThat(chineseCosine(goOn, fiveYears)).isGreaterThan(chineseCosine(goOn, free) + 0.1);
    assertThat(chineseCosine(free, noMoney)).isGreaterThan(chineseCosine(free, teachers) + 0.1);
    assertThat(chineseCosine(free, noMoney)).isGreaterThan(chineseCosine(fiveYears, noMoney) + 0.1);
  }

  @Test
  void chineseScriptsUseSameModel() {
    assertThat(EMBEDDINGS.modelName(new LanguageTag("zh-Hant")))
        .isEqualTo(EMBEDDINGS.modelName(LanguageTag.CHINESE))
        .matches("bge-small-zh-v1\\.5-q \\d.*");
  }

  @Test
  void vectorHasLengthOne() {
    assertThat(computeVector(COST)).hasSize(384);
    assertThat(cosine(COST, COST)).isCloseTo(1, within(1e-6));
  }

  @Test
  void vectorIsSameWithConcurrentSentences() throws Exception {
    float[] alone = computeVector(CONTINUE);
    List<Callable<float[]>> calls =
        List.of(CONTINUE, COST, CONTINUE, GO_ON, CONTINUE, COST).stream()
            .map(sentence -> (Callable<float[]>) () -> computeVector(sentence))
            .toList();

    try (var threads = Executors.newFixedThreadPool(3)) {
      var together = threads.invokeAll(calls);
      assertThat(together.get(0).get()).isEqualTo(alone);
      assertThat(together.get(2).get()).isEqualTo(alone);
      assertThat(together.get(4).get()).isEqualTo(alone);
    }
  }

  @Test
  void vectorIsSameInNewSession() {
    var other = new Embeddings();

    assertThat(other.computeVector(GO_ON, LanguageTag.ENGLISH)).isEqualTo(computeVector(GO_ON));

    other.close();
  }

  @Test
  void longTextIsTruncated() {
    String most = "forum ".repeat(510);

    assertThat(computeVector(most + "and a satellite")).isEqualTo(computeVector(most));
  }

  @Test
  void modelNameContainsVersion() {
    assertThat(EMBEDDINGS.modelName(new LanguageTag("en-GB")))
        .matches("bge-small-en-v1\\.5-q \\d.*");
  }

  @Test
  void languageWithoutModelIsRefused() {
    assertThat(EMBEDDINGS.supports(LanguageTag.FRENCH)).isFalse();
    assertThatThrownBy(() -> EMBEDDINGS.computeVector("Oui", LanguageTag.FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double chineseCosine(String a, String b) {
    return cosine(
        EMBEDDINGS.computeVector(a, LanguageTag.CHINESE),
        EMBEDDINGS.computeVector(b, LanguageTag.CHINESE));
  }

  private static double cosine(String a, String b) {
    return cosine(computeVector(a), computeVector(b));
  }

  private static double cosine(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  private static float[] computeVector(String sentence) {
    return EMBEDDINGS.computeVector(sentence, LanguageTag.ENGLISH);
  }
}
