package org.rapporteur.synthesis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.finding.ThemeRows.Place;

/// Where statements stand is kept in one line.
class ShownStatementsTests {

  @Test
  void whatIsWrittenIsReadInItsOrder() {
    var places = List.of(new Place("0f3a", 12, 1, 40, 95), new Place("9b-2", 3, 2, 0, 7));
    String line = ShownStatements.written(places);
    assertThat(line).isEqualTo("0f3a:12r1@40-95 9b-2:3r2@0-7");
    assertThat(ShownStatements.read(line)).isEqualTo(places);
    assertThat(ShownStatements.read("")).isEmpty();
  }
}
