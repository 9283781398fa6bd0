package org.rapporteur.rendering.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiControlsTests {

  @Test
  void whatIsLeftOpenIsClosedBehindTheText() {
    assertThat(BidiControls.closeOpen("safe \u202Egpj.exe")).isEqualTo("safe \u202Egpj.exe\u202C");
    assertThat(BidiControls.closeOpen("\u2067a \u202Db")).isEqualTo("\u2067a \u202Db\u202C\u2069");
    assertThat(BidiControls.closeOpen("\u202Ea \u2066b")).isEqualTo("\u202Ea \u2066b\u2069\u202C");
  }

  @Test
  void whatIsClosedAndWhatClosesNothingStaysAsItIs() {
    for (String text :
        new String[] {
          "plain", "\u202Ea\u202C b", "\u2066a \u202Eb\u2069 c", "a\u202C\u2069", "المنتدى \u200F"
        }) {
      assertThat(BidiControls.closeOpen(text)).isEqualTo(text);
    }
  }
}
