package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessCsvTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void formulaIsShownAndNeverCarriedOut(String formula) {
    assertThat(HarmlessCsv.cell(formula)).isEqualTo("'" + formula);
  }

  @Test
  void whatSeparatesIsQuoted() {
    assertThat(HarmlessCsv.row("1", "a, \"b\"", "", "c\nd"))
        .isEqualTo("1,\"a, \"\"b\"\"\",,\"c\nd\"\r\n");
  }
}
