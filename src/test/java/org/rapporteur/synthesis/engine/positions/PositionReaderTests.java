package org.rapporteur.synthesis.engine.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rapporteur.synthesis.engine.SampleMaterial.aConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.findings;
import static org.rapporteur.synthesis.engine.SampleMaterial.noVectors;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.SampleMaterial;
import org.rapporteur.synthesis.engine.material.SourceComment;

class PositionReaderTests {

  @Test
  void agreementInEveryGroupIsConvergence() {
    var found =
        read(
            someComments()
                .positions(1, "GOVERNMENTS", 4, 1)
                .positions(1, "CIVIL_SOCIETY", 9, 1)
                .positions(2, "GOVERNMENTS", 0, 4)
                .positions(2, "CIVIL_SOCIETY", 1, 8));
    assertThat(found.agreed()).extracting(CommentPositions::comment).containsExactly(1);
    assertThat(found.disagreed()).extracting(CommentPositions::comment).containsExactly(2);
    assertThat(found.agreed().getFirst().consensusToAgree())
        .isCloseTo(5.0 / 7 * 10 / 12, within(1e-9));
  }

  @Test
  void aLargeGroupDoesNotMakeConvergenceAlone() {
    var found =
        read(
            someComments()
                .positions(1, "CIVIL_SOCIETY", 90, 0)
                .positions(1, "GOVERNMENTS", 1, 4)
                .positions(2, "CIVIL_SOCIETY", 90, 0));
    assertThat(found.agreed()).isEmpty();
    assertThat(found.dissents())
        .singleElement()
        .satisfies(
            dissent -> {
              assertThat(dissent.group()).isEqualTo("GOVERNMENTS");
              assertThat(dissent.agrees()).isFalse();
            });
  }

  @Test
  void onlyWhatTheNumbersCarryIsADifference() {
    var found =
        read(
            someComments()
                .positions(1, "GOVERNMENTS", 0, 12)
                .positions(1, "PRIVATE_SECTOR", 12, 0)
                .positions(2, "GOVERNMENTS", 2, 3)
                .positions(2, "PRIVATE_SECTOR", 3, 2));
    assertThat(found.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.on().comment()).isEqualTo(1);
              assertThat(difference.agreeing()).isEqualTo("PRIVATE_SECTOR");
              assertThat(difference.pValue()).isLessThan(0.001);
            });
    assertThat(found.divided()).extracting(CommentPositions::comment).containsExactly(2);
  }

  @Test
  void aGroupThatWasNotStatedIsCountedAndNeverCompared() {
    var found =
        read(
            someComments()
                .positions(1, SourceComment.NOT_STATED, 0, 30)
                .positions(1, "GOVERNMENTS", 5, 0)
                .positions(1, "CIVIL_SOCIETY", 5, 0));
    assertThat(found.all().getFirst().all()).isEqualTo(new Tally(10, 30));
    assertThat(found.differences()).isEmpty();
    assertThat(found.dissents()).isEmpty();
  }

  @Test
  void withoutPositionsNothingIsFound() {
    assertThat(read(someComments()).all()).isEmpty();
  }

  @Test
  void fishersTestIsTheHypergeometricTail() {
    assertThat(ExactTest.greater(3, 3, 0, 3)).isCloseTo(1.0 / 20, within(1e-9));
    assertThat(ExactTest.greater(0, 3, 3, 3)).isCloseTo(1, within(1e-9));
    assertThat(ExactTest.different(3, 3, 0, 3)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void falseDiscoveriesAreHeldOverAllTested() {
    assertThat(discoveries(0.04, 0.01, 0.6, 0.02)).containsExactly(0.01, 0.02);
    assertThat(discoveries(0.04, 0.5, 0.6, 0.9)).isEmpty();
    assertThat(discoveries()).isEmpty();
  }

  @Test
  void whatStandsInTwoFamiliesStandsInBoth() {
    var wide = Discoveries.among(DoubleStream.of(0.04));
    var narrow = Discoveries.among(DoubleStream.of(0.01, 0.6));
    assertThat(wide.and(narrow)).isEqualTo(narrow);
    assertThat(narrow.and(wide)).isEqualTo(narrow);
  }

  private static List<Double> discoveries(double... tested) {
    return Discoveries.among(DoubleStream.of(tested))
        .of(DoubleStream.of(tested).boxed().toList(), p -> p);
  }

  private static SampleMaterial someComments() {
    return aConsultation()
        .says("It should continue for five years.")
        .says("The secretariat should move to another city.");
  }

  private static PositionFindings read(SampleMaterial sample) {
    return findings(sample.material(), noVectors()).positions().getFirst();
  }
}
