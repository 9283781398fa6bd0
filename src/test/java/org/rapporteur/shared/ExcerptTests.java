package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

  @Test
  void longTextIsTruncatedWithEllipsis() {
    assertThat(Excerpt.shorten(" 😀😀😀 ", 3)).isEqualTo("😀😀😀");
    assertThat(Excerpt.shorten("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Excerpt.shorten("One two", 5)).isEqualTo("One…");
  }
}
