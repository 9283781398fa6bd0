package org.rapporteur.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarStemsTests {

  @ParameterizedTest
  @CsvSource({
    "en, fundng, fund",
    "en, fundin, fund",
    "en, Fundign, fund",
    "en, fumding, fund",
    "en, internatonal, intern",
    "en, accessibilty, access",
    "en, votign, vote",
    "fr, organisatoin, organ",
    "es, fodno, fond",
    "ru, переговроами, переговор",
    "ar, والمشراكة, مشارك"
  })
  void mistypedWordContainsIntendedStem(String language, String typed, String stem) {
    assertThat(SimilarStems.forLanguage(typed, language).contains(stem)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, fundng, find", "en, fundng, foundat", "en, settings, sett", "en, usnig, us"})
  void otherStemIsNotContained(String language, String typed, String stem) {
    assertThat(SimilarStems.forLanguage(typed, language).contains(stem)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"zh, 远程参与", "de, Teilhabe", "en, hub", "en, 'two words'", "en, 🙂🙂🙂🙂"})
  void wordWithoutStemHasNoSimilarStems(String language, String typed) {
    var stems = SimilarStems.forLanguage(typed, language);

    assertThat(stems.maxEdits()).isZero();
    assertThat(stems.others()).isEmpty();
    assertThat(stems.contains("hubs")).isFalse();
  }

  @Test
  void longWordHasFewSimilarStems() {
    for (String typed : new String[] {"internationalisaton", "multistakeholder", "settings"}) {
      assertThat(SimilarStems.forLanguage(typed, "en").others())
          .as(typed)
          .hasSizeLessThanOrEqualTo(8);
    }
    assertThat(SimilarStems.forLanguage("x".repeat(200), "en").others()).isEmpty();
  }
}
