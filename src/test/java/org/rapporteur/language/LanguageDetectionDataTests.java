package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.LanguageTag;

@Tag("data")
class LanguageDetectionDataTests {

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
  @CsvSource({
    "ar, arb_Arab",
    "en, eng_Latn",
    "es, spa_Latn",
    "fr, fra_Latn",
    "ru, rus_Cyrl",
    "zh, zho_Hans"
  })
  void ninetyFivePercentOfLanguagesAreDetected(String language, String folder) throws IOException {
    List<String> sentences = RealTexts.loadSentences(folder, "dev");
    var expected = new LanguageTag(language);

    long found =
        sentences.stream()
            .filter(text -> detection.detect(text, ALL).filter(expected::equals).isPresent())
            .count();

    assertThat((double) found / sentences.size()).isGreaterThanOrEqualTo(0.95);
  }
}
