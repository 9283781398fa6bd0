package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;

class PasswordRulesTests {

  private static final EmailAddress EMAIL = new EmailAddress("delegate.geneva@example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "three ships sail at noon",
        "wir treffen uns am See",
        "الجلسة تبدأ في التاسعة صباحا",
        "correct-horse-7"
      })
  void sentenceIsAccepted(String password) {
    assertThat(PasswordRules.requireValid(password, EMAIL)).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password2026!",
        "passwordpassword",
        "123456789012",
        "x1234567890x",
        "aaaaaaaaaaaa",
        "qwertyuiop12",
        "Rapporteur2026",
        "delegate.geneva@example.org",
        "administrator"
      })
  void commonPasswordIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.requireValid(password, EMAIL))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password.known"));
  }

  @Test
  void minimumLengthCountsCharactersNotBytes() {
    assertThatThrownBy(() -> PasswordRules.requireValid("длинныйязык", EMAIL))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("password.short");
  }
}
