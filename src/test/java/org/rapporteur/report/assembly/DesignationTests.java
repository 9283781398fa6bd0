package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.InvalidInput;

class DesignationTests {

  @Test
  void isOneLineThatTurnsNothing() {
    var designation = new Designation(" A/66/67\u202E-\nE/2011/79\u2029", "Limited\tto\u2067 all");

    assertThat(designation.symbol()).isEqualTo("A/66/67- E/2011/79");
    assertThat(designation.distribution()).isEqualTo("Limited to all");
  }

  @Test
  void isAbsentWhereNothingWasFilledIn() {
    assertThat(new Designation(" \n", "\u202E\u200B")).isEqualTo(Designation.NONE);
  }

  @Test
  void isRefusedAtItsFieldWhereItIsTooLongOrHasControls() {
    assertRefused("symbol", "text.too-long", "A".repeat(61), "");
    assertRefused("distribution", "text.too-long", "", "G".repeat(41));
    assertRefused("symbol", "text.control", "A/66\u0007/67", "");
    assertRefused("distribution", "text.control", "A/66/67", "\uD800 General");
    assertThat(new Designation("😀".repeat(60), "😀".repeat(40)).symbol()).hasSize(120);
  }

  private static void assertRefused(String field, String code, String symbol, String distribution) {
    assertThatThrownBy(() -> new Designation(symbol, distribution))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }
}
