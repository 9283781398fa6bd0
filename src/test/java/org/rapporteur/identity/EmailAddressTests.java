package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.InvalidInput;

class EmailAddressTests {

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        " ",
        "ada",
        "ada@example",
        "a\u0000da@example.org",
        "ada@exa\u202Emple.org",
        "a\u00A0da@example.org",
        "a\uD800da@example.org",
        "ada@example.org\r\nBcc: all@example.org",
        "<script>@example.org",
        "ada@example.org, bob@example.org"
      })
  void invalidOrMultipleAddressIsRefused(String typed) {
    assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void tooLongAddressIsRefusedFast() {
    assertThatThrownBy(() -> new EmailAddress("a@" + "b".repeat(1_000_000) + ".org"))
        .isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada+list@example.org", "o'brien@example.org", "δοκιμή@παράδειγμα.ελ"})
  void addressesOfAllScriptsAreAccepted(String typed) {
    assertThat(new EmailAddress(typed).value()).isEqualTo(typed);
  }
}
