package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.shared.LanguageTag;

/// A comment of one sentence, and one of two.
class EvidenceTests {

  private static final String FUND = "We propose that a fund pay for schools in villages.";
  private static final double NEAR = 0.7;
  private static final double FAR = 0.3;

  private StatementReading reading = reading();

  @Test
  void statementIsCountedUnderPointOnlyIfItIsNear() {
    assertThat(commentsOf(statement -> FAR, null)).isEmpty();
    assertThat(commentsOf(statement -> NEAR, null)).containsExactly(1, 2);
  }

  @Test
  void whereMostCommentsMakeOneStatementFarOnesAreCounted() {
    reading = reading("We propose that a tax pay for schools in towns.");
    assertThat(commentsOf(statement -> FAR, null)).containsExactly(1, 2, 3);
  }

  @Test
  void statementThatSaysNoIsNotCountedWithOneThatDoesNot() {
    reading = reading("We propose that no levy pay for schools in villages. Nobody should pay it.");
    assertThat(commentsOf(statement -> NEAR, null)).containsExactly(1, 2);
  }

  @Test
  void concededStatementIsNotCounted() {
    reading = reading("We propose that a levy pay for schools. But nobody here would pay it.");
    assertThat(commentsOf(statement -> NEAR, null)).containsExactly(1, 2);
  }

  @Test
  void pointWithNumberIsOnlyMadeWithIt() {
    reading =
        findings(
                aConsultation()
                    .says("The fund must pay 500 schools. It must publish its accounts.")
                    .says("The fund must pay 600 schools.")
                    .says("The fund must pay 500 schools in villages. Its accounts must be open.")
                    .material(),
                noVectors())
            .reading();
    assertThat(commentsOf(statement -> NEAR, null)).containsExactly(1, 3);
  }

  @Test
  void ofManyStatementsThoseAreCountedUnderThemeThatMakePoint() {
    var further = new String[100];
    for (int i = 0; i < further.length; i++) {
      further[i] = "A fund of number " + i + " must pay. It must publish its accounts " + i + ".";
    }
    reading = reading(further);
    String point = reading.statements().getFirst().id();
    var theme = theme(statement -> statement.id().equals(point) ? NEAR : FAR, null);
    assertThat(evidence(theme).comments(theme)).containsExactly(1);
    assertThat(evidence(theme).remainder(1)).hasSize(further.length + 1);
  }

  @Test
  void codesOfPeopleAndModelsAlwaysCount() {
    assertThat(commentsOf(statement -> FAR, PointStance.SUPPORTS)).containsExactly(1, 2);
  }

  @Test
  void allStatementsBelongToTheTheme() {
    var theme = theme(statement -> FAR, null);
    assertThat(evidence(theme).comments(theme)).containsExactly(1, 2);
  }

  private static StatementReading reading(String... further) {
    var consultation =
        aConsultation()
            .says("We propose that a levy pay for schools in villages.")
            .says(FUND + " Training of teachers must come before computers.");
    for (String text : further) {
      consultation = consultation.says(text);
    }
    return findings(consultation.material(), noVectors()).reading();
  }

  private List<Integer> commentsOf(
      ToDoubleFunction<Statement> likeness, @Nullable PointStance stance) {
    var theme = theme(likeness, stance);
    return evidence(theme).comments(theme.parts().getFirst());
  }

  private Evidence evidence(Theme theme) {
    return new Evidence(
        reading, List.of(), List.of(new QuestionThemes(1, List.of(theme), List.of(), null)));
  }

  private Theme theme(ToDoubleFunction<Statement> likeness, @Nullable PointStance stance) {
    var members =
        reading.statements().stream()
            .map(said -> new Theme.Member(said.id(), likeness.applyAsDouble(said), stance))
            .toList();
    String point = reading.statements().getFirst().id();
    var part = new Theme.Part(point, "Pay for schools", List.of(), members, false, null);
    return new Theme(
        "theme",
        1,
        LanguageTag.ENGLISH,
        "Schools",
        List.of(),
        members,
        false,
        List.of(part),
        null,
        null);
  }
}
