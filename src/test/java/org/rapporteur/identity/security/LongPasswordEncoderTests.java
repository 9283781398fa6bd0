package org.rapporteur.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LongPasswordEncoderTests {

  private final org.springframework.security.crypto.password.PasswordEncoder passwords =
      new PasswordConfiguration().passwordEncoder();

  @Test
  void everyCharacterOfLongPasswordCounts() {
    String sentence = "تبدأ الجلسة في التاسعة صباحا وتنتهي عندما يتفق الجميع على النص";
    String encoded = String.valueOf(passwords.encode(sentence));
    assertThat(passwords.matches(sentence, encoded)).isTrue();
    assertThat(passwords.matches(sentence + "!", encoded)).isFalse();
  }

  /// Other tests use a faster encoder.
  @Test
  void hashingIsSlow() {
    assertThat(passwords.encode("three ships sail at noon")).startsWith("{bcrypt-sha256}$2a$11$");
  }

  @Test
  void composedAndDecomposedFormsAreOnePassword() {
    String encoded = String.valueOf(passwords.encode("caf\u00e9 au bord du lac"));
    assertThat(passwords.matches("cafe\u0301 au bord du lac", encoded)).isTrue();
  }

  @Test
  void oldEncodingMatchesAndNeedsUpgrade() {
    String older = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("three ships sail at noon");
    assertThat(passwords.matches("three ships sail at noon", older)).isTrue();
    assertThat(passwords.upgradeEncoding(older)).isTrue();
    assertThat(passwords.upgradeEncoding(passwords.encode("three ships sail at noon"))).isFalse();
  }
}
