package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/consultations/forum/questions/4?group=gov", "/account/inbox"})
  void pathOfThisSiteIsAccepted(String path) {
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
  void otherPathsAreRefused(String path) {
    assertThat(ReturnPath.parse(path)).isEmpty();
  }

  @Test
  void missingPathIsEmpty() {
    assertThat(ReturnPath.parse(null)).isEmpty();
  }
}
