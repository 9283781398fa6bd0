package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.language.TextSpan;

class PassagesTests {

  static final String TEXT = "😀 Ask X at 555 or X at 556.";

  @Test
  void wordsAreFoundWhereverTheTextSaysThem() {
    assertThat(Passages.saying(TEXT, "X at 55").spans())
        .containsExactly(new TextSpan(6, 13), new TextSpan(18, 25));
    assertThat(Passages.saying(TEXT, "Y").isEmpty()).isTrue();
    assertThat(Passages.saying(TEXT, " ").isEmpty()).isTrue();
    assertThat(Passages.saying(TEXT, "").isEmpty()).isTrue();
  }

  @Test
  void whatOverlapsOrTouchesIsOnePassage() {
    var both = Passages.of(TEXT).withStretch(3, 6).withStretch(5, 8).withStretch(8, 9);

    assertThat(both.spans()).containsExactly(new TextSpan(2, 8));
    assertThat(both.with(Passages.of(TEXT).withStretch(4, 5))).isEqualTo(both);
    assertThat(both.withStretch(4, 4)).isEqualTo(both);
  }

  @Test
  void offsetsOfABrowserBecomeCodePoints() {
    var ask = Passages.of(TEXT).withStretch(3, 6);
    assertThat(ask.spans()).containsExactly(new TextSpan(2, 5));
    assertThat(ask.words()).containsExactly("Ask");
  }

  @Test
  void everyPassageIsBlackedOutAndOneTakenBackIsNot() {
    var passages = Passages.saying(TEXT, "X");
    assertThat(passages.redacted()).isEqualTo("😀 Ask █████ at 555 or █████ at 556.");

    assertThat(passages.without(0).redacted()).isEqualTo("😀 Ask X at 555 or █████ at 556.");
    assertThat(Passages.of(TEXT).redacted()).isEqualTo(TEXT);
  }
}
