package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/consultations/forum/questions/4?group=gov", "/account/inbox"})
  void aPageOfThisSiteIsReturnedTo(String path) {
    assertThat(ReturnPath.parse(path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "javascript:alert(1)",
        "/a\\b",
        "/a\r\nSet-Cookie: x=y",
        "/sign-in?to=/",
        "/register"
      })
  void nothingElseIs(String path) {
    assertThat(ReturnPath.parse(path)).isEmpty();
  }

  @Test
  void absentIsNone() {
    assertThat(ReturnPath.parse(null)).isEmpty();
  }
}
