package org.rapporteur.shared.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void formulaIsShownAsText(String formula) {
    assertThat(SafeCsv.toCell(formula)).isEqualTo("'" + formula);
  }

  @Test
  void separatorsAreQuoted() {
    assertThat(SafeCsv.toRow("1", "a, \"b\"", "", "c\nd"))
        .isEqualTo("1,\"a, \"\"b\"\"\",,\"c\nd\"\r\n");
  }
}
