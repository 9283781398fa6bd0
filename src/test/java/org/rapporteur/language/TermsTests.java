package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.shared.LanguageTag;

class TermsTests {

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

    assertThat(Terms.of(one, tag)).hasSize(1).isEqualTo(Terms.of(other, tag));
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
  void stopWordsAreLeftOut(String language, String text) {
    assertThat(Terms.of(text, new LanguageTag(language))).isEmpty();
  }

  @Test
  void chineseIsCountedInPairsOfCharacters() {
    assertThat(Terms.of("互联网", LanguageTag.CHINESE)).containsExactly("互联", "联网");
  }

  @Test
  void languageWithoutRulesKeepsItsWords() {
    assertThat(Terms.of("Gharama ni KUBWA.", new LanguageTag("sw")))
        .containsExactly("gharama", "ni", "kubwa");
  }

  @Test
  void readersAreShownTheWordThatStood() {
    assertThat(Terms.withWords("The Connections", LanguageTag.ENGLISH))
        .containsExactly(new Terms.Term("connect", "Connections"));
  }

  @Test
  void ngramsStayWithinWords() {
    assertThat(Terms.ngrams("Ça va"))
        .containsExactlyInAnyOrder(" ça", "ça ", " ça ", " va", "va ", " va ");
  }

  @Test
  void vowelSignsOfHindiTellWordsApart() {
    assertThat(Terms.ngrams("का")).isNotEqualTo(Terms.ngrams("की"));
  }

  @Test
  void ngramsOfChineseAreCharactersAndPairs() {
    assertThat(Terms.ngrams("互联网")).containsExactly("互", "联", "网", "互联", "联网");
  }

  @Test
  void nothingSaidHasNoTerms() {
    assertThat(Terms.of(" …", LanguageTag.ENGLISH)).isEmpty();
    assertThat(Terms.ngrams(" …")).isEmpty();
  }
}
