package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguageTagTests {

  @Test
  void languagesOfTheUnitedNationsAreThere() {
    assertThat(LanguageTag.ARABIC.isRightToLeft()).isTrue();
    assertThat(LanguageTag.RUSSIAN.direction()).isEqualTo("ltr");
    assertThat(LanguageTag.UNDETERMINED.direction()).isEqualTo("auto");
  }

  @Test
  void malformedTagIsRefused() {
    assertThatThrownBy(() -> new LanguageTag("English")).isInstanceOf(InvalidInput.class);
  }
}
