package org.rapporteur.analysis.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import org.junit.jupiter.api.Test;

class PlacedStatementTests {

  private static final String FUND = "The fund must publish all accounts of village schools.";

  @Test
  void statementsThatShareOneWordShareNoClaim() {
    assertThat(shareWords(FUND, "Our teachers leave those schools before winter.")).isFalse();
  }

  @Test
  void statementsThatShareTwoWordsMayShareAClaim() {
    assertThat(shareWords(FUND, "Accounts of such a fund are secret in our country.")).isTrue();
  }

  private static boolean shareWords(String one, String other) {
    var material = aConsultation().says(one).says(other).material();
    var statements = findings(material, noVectors()).reading().statements();
    var placed = LikenessSpace.build(statements, noVectors()).place(statements);
    assertThat(placed).hasSize(2);
    return placed.getFirst().sharesWords(placed.getLast());
  }
}
