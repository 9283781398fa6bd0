package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierTests {

  @ParameterizedTest
  @CsvSource({
    "35, 51, MOST",
    "34, 51, MANY",
    "13, 51, MANY",
    "12, 51, SEVERAL",
    "26, 100, MANY",
    "25, 100, SEVERAL",
    "11, 100, SEVERAL",
    "10, 100, SOME",
    "5, 100, SOME",
    "4, 100, NUMBER",
    "4, 39, SEVERAL",
    "2, 2, NUMBER"
  })
  void eachWordHasOneMeaning(int counted, int of, Quantifier quantifier) {
    assertThat(Quantifier.of(counted, of)).isEqualTo(quantifier);
  }
}
