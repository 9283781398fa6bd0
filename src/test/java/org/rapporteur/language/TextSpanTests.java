package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextSpanTests {

  @Test
  void spanCountsCodePoints() {
    assertThat(new TextSpan(2, 4).textIn("👍🏽ab")).isEqualTo("ab");
  }

  @Test
  void spanEndIsExclusive() {
    assertThat(new TextSpan(0, 1).textIn("ab")).isEqualTo("a");
    assertThat(new TextSpan(1, 1).textIn("ab")).isEmpty();
  }

  @Test
  void textsOfSeveralSpansCountCodePoints() {
    var spans =
        List.of(
            new TextSpan(0, 1),
            new TextSpan(1, 3),
            new TextSpan(3, 3),
            new TextSpan(5, 6),
            new TextSpan(2, 4));
    assertThat(TextSpan.textsIn("👍a🙂bcd", spans)).containsExactly("👍", "a🙂", "", "d", "🙂b");
  }

  @Test
  void spanPastTheTextFails() {
    assertThatThrownBy(() -> new TextSpan(1, 3).textIn("ab"))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void backwardSpanIsRefused() {
    assertThatThrownBy(() -> new TextSpan(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TextSpan(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
