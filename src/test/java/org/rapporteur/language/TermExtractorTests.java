package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.LanguageTag;

class TermExtractorTests {

  @ParameterizedTest
  @CsvSource({
    "ar, المنتديات, منتديات",
    "en, connections, connected",
    "es, conexiones, conexión",
    "fr, l’accords, accord",
    "ru, форумами, форумов",
  })
  void inflectedFormsHaveOneStem(String language, String one, String other) {
    var tag = new LanguageTag(language);

    assertThat(TermExtractor.extractStems(one, tag))
        .hasSize(1)
        .isEqualTo(TermExtractor.extractStems(other, tag));
  }

  @ParameterizedTest
  @CsvSource({
    "en, We should have been in the",
    "es, de la que nosotros",
    "fr, nous avons les",
    "ru, мы не для",
    "ar, من في على",
    "zh, 我们",
  })
  void stopWordsAreIgnored(String language, String text) {
    assertThat(TermExtractor.extractStems(text, new LanguageTag(language))).isEmpty();
  }

  @Test
  void chineseTermsAreCharacterPairs() {
    assertThat(TermExtractor.extractStems("互联网", LanguageTag.CHINESE)).containsExactly("互联", "联网");
  }

  @Test
  void languageWithoutRulesKeepsWords() {
    assertThat(TermExtractor.extractStems("Gharama ni KUBWA.", new LanguageTag("sw")))
        .containsExactly("gharama", "ni", "kubwa");
  }

  @Test
  void displayedTermIsOriginalWord() {
    assertThat(TermExtractor.extractTerms("The Connections", LanguageTag.ENGLISH))
        .containsExactly(new TermExtractor.StemmedTerm("connect", "Connections"));
  }

  @Test
  void ngramsStayWithinWords() {
    assertThat(TermExtractor.extractNgrams("Ça va"))
        .containsExactlyInAnyOrder(" ça", "ça ", " ça ", " va", "va ", " va ");
  }

  @Test
  void hindiVowelSignsDistinguishWords() {
    assertThat(TermExtractor.extractNgrams("का")).isNotEqualTo(TermExtractor.extractNgrams("की"));
  }

  @Test
  void chineseNgramsAreCharactersAndPairs() {
    assertThat(TermExtractor.extractNgrams("互联网")).containsExactly("互", "联", "网", "互联", "联网");
  }

  @Test
  void emptyTextHasNoTerms() {
    assertThat(TermExtractor.extractStems(" …", LanguageTag.ENGLISH)).isEmpty();
    assertThat(TermExtractor.extractNgrams(" …")).isEmpty();
  }
}
