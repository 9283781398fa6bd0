package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.LanguageTag;

class LanguageDetectionTests {

  private static final List<LanguageTag> ALL =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final LanguageDetection detection = new LanguageDetection();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | نؤيد استمرار المنتدى بعد هذا العام",
        "en | We support the continuation of the Forum.",
        "es | El foro debe continuar porque la conexión sigue siendo cara.",
        "fr | Nous demandons que le Forum poursuive ses travaux.",
        "ru | Мы поддерживаем продолжение работы Форума.",
        "zh | 我们支持论坛继续举行",
      })
  void languageOfSentenceIsDetected(String language, String text) {
    assertThat(detection.detect(text, ALL)).contains(new LanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "Merci",
        "12345 67890 1234567890",
        "👍👍👍",
        "https://example.org/a/long/address"
      })
  void shortTextIsUndecided(String text) {
    assertThat(detection.detect(text, ALL)).isEmpty();
  }

  /// A search for e-mail addresses that tries each start of the long word to its end takes minutes.
  @Test
  void longWordDoesNotDelayDetection() {
    String text = "We support the continuation of the Forum. " + "x".repeat(1_000_000);
    assertThat(detection.detect(text, ALL)).contains(LanguageTag.ENGLISH);
  }

  @Test
  void urlInTextIsIgnored() {
    assertThat(
            detection.detect(
                "Nous demandons https://example.org/the/full/report/of/the/meeting cela.", ALL))
        .contains(LanguageTag.FRENCH);
  }

  @Test
  void resultIsOneOfGivenTags() {
    var swiss = new LanguageTag("fr-CH");
    var simplified = new LanguageTag("zh-Hans");

    assertThat(
            detection.detect("Nous demandons que le Forum continue.", List.of(swiss, simplified)))
        .contains(swiss);
    assertThat(detection.detect("我们支持论坛继续举行", List.of(swiss, simplified))).contains(simplified);
  }

  @Test
  void undeterminedOrUnknownLanguageIsEmpty() {
    assertThat(
            detection.detect(
                "We support the continuation of the Forum.",
                List.of(LanguageTag.UNDETERMINED, new LanguageTag("haw"))))
        .isEmpty();
    assertThat(detection.detect("We support the continuation of the Forum.", List.of())).isEmpty();
  }

  @Test
  void onlyLanguageOfConsultationIsUsed() {
    assertThat(detection.detect("We support the Forum.", List.of(LanguageTag.ENGLISH)))
        .contains(LanguageTag.ENGLISH);
  }
}
