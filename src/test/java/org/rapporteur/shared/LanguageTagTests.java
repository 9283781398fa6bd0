package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTagTests {

  @Test
  void unitedNationsLanguagesExist() {
    assertThat(LanguageTag.ARABIC.isRightToLeft()).isTrue();
    assertThat(LanguageTag.RUSSIAN.direction()).isEqualTo("ltr");
    assertThat(LanguageTag.UNDETERMINED.direction()).isEqualTo("auto");
  }

  @Test
  void contentAndMessagesMayDifferInLanguage() {
    var reader = Locale.forLanguageTag("en-x-fr");
    assertThat(LanguageTag.forContent(reader)).isEqualTo(LanguageTag.FRENCH);
    assertThat(LanguageTag.forMessages(reader)).isEqualTo(LanguageTag.ENGLISH);
    assertThat(LanguageTag.forContent(Locale.ENGLISH)).isEqualTo(LanguageTag.ENGLISH);
  }

  @Test
  void malformedTagIsRefused() {
    assertThatThrownBy(() -> new LanguageTag("English")).isInstanceOf(InvalidInput.class);
  }
}
