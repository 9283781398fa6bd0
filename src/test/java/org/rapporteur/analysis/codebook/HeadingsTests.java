package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.Statement;

class HeadingsTests {

  private static final String POINTS_ONE = "The exchange points must be open to all operators.";
  private static final String POINTS_TWO = "Our city needs exchange points before it needs cables.";
  private static final String BOOK_ONE = "Savings books should be accepted by every bank.";
  private static final String BOOK_TWO = "A group with savings books must get a loan.";

  @Test
  void phraseThatFitsAllStatementsIsEnough() {
    assertThat(heading(POINTS_ONE, POINTS_TWO)).isEqualTo("Exchange points");
  }

  @Test
  void secondPhraseNamesWhatTheFirstLeavesOut() {
    assertThat(heading(POINTS_ONE, POINTS_TWO, BOOK_ONE, BOOK_TWO))
        .contains("savings books")
        .endsWith(" and exchange points");
  }

  @Test
  void vagueNounsMakeNoHeading() {
    assertThat(heading("The first one should be kept as the useful thing in practice."))
        .isEqualTo("The first one should be kept as the");
  }

  @Test
  void noTwoThemesHaveTheSameHeading() {
    var statements = statements(POINTS_ONE, POINTS_TWO);
    var headings = new Headings(statements, noVectors());
    assertThat(headings.choose(statements)).isNotEqualTo(headings.choose(statements));
  }

  private static String heading(String... texts) {
    var statements = statements(texts);
    return new Headings(statements, noVectors()).choose(statements);
  }

  private static List<Statement> statements(String... texts) {
    var consultation = aConsultation();
    for (String text : texts) {
      consultation = consultation.says(text);
    }
    return findings(consultation.material(), noVectors()).reading().statements();
  }
}
