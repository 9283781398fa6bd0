package org.rapporteur.analysis.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.SourceContributor;

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
                .positions(1, SourceContributor.NOT_STATED, 0, 30)
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

  /// Of the first kind alone 0.045 would stand, and 0.02 among all: one of ten would be called a
  /// difference, and ten times 0.02 are a fifth of one.
  @Test
  void theSmallerOfTwoThresholdsDoesNotHoldTheRateOfAKind() {
    double[] few = new double[10];
    Arrays.fill(few, 0.045);
    few[0] = 0.02;
    double[] many = new double[90];
    Arrays.fill(many, 1);
    Arrays.fill(many, 0, 50, 1e-9);
    assertThat(Discoveries.among(DoubleStream.of(few)).largest()).isEqualTo(0.045);
    var among = DoubleStream.concat(DoubleStream.of(few), DoubleStream.of(many));
    assertThat(Discoveries.among(among).largest()).isEqualTo(0.02);
    assertThat(Discoveries.amongKinds(List.of(few, many)))
        .extracting(Discoveries::largest)
        .containsExactly(-1.0, 1e-9);
  }

  @Test
  void theRateIsHeldInAllAndInEachKindWithAsManyDifferencesAsCanBe() {
    var random = new Random(7);
    int several = 0;
    for (int time = 0; time < 2_000; time++) {
      var kinds =
          List.of(
              few(random, 1 + random.nextInt(4)), few(random, random.nextInt(4)), few(random, 3));
      var called = Discoveries.amongKinds(kinds).stream().map(Discoveries::largest).toList();
      assertThat(holds(kinds, called)).as(called.toString()).isTrue();
      int most = 0;
      for (double first : thresholds(kinds.get(0))) {
        for (double second : thresholds(kinds.get(1))) {
          for (double third : thresholds(kinds.get(2))) {
            var others = List.of(first, second, third);
            most = holds(kinds, others) ? Math.max(most, called(kinds, others)) : most;
          }
        }
      }
      assertThat(called(kinds, called)).isEqualTo(most);
      several += most > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(500);
  }

  private static double[] few(Random random, int size) {
    return random.doubles(size).map(p -> p < 0.6 ? p / 10 : p).toArray();
  }

  private static double[] thresholds(double[] kind) {
    return DoubleStream.concat(DoubleStream.of(-1), DoubleStream.of(kind)).toArray();
  }

  private static int called(List<double[]> kinds, List<Double> thresholds) {
    return IntStream.range(0, kinds.size()).map(k -> called(kinds.get(k), thresholds.get(k))).sum();
  }

  private static int called(double[] kind, double threshold) {
    return (int) DoubleStream.of(kind).filter(p -> p <= threshold).count();
  }

  /// As many as would be called so by chance are at most one in twenty of those called so.
  private static boolean holds(List<double[]> kinds, List<Double> thresholds) {
    int tested = kinds.stream().mapToInt(kind -> kind.length).sum();
    int all = called(kinds, thresholds);
    return IntStream.range(0, kinds.size())
        .filter(k -> thresholds.get(k) >= 0)
        .allMatch(
            k ->
                tested * thresholds.get(k) <= Discoveries.FALSE * all
                    && kinds.get(k).length * thresholds.get(k)
                        <= Discoveries.FALSE * called(kinds.get(k), thresholds.get(k)));
  }

  /// Taken out afterwards it would leave more of the others to chance.
  @Test
  void whatIsNotToldHoweverSureCountsAsWhatShowsNothing() {
    assertThat(new Distinctive("a", 1, "GOVERNMENTS", 1, 3, 0, 200, 0.0148).inFamily())
        .isEqualTo(1);
    assertThat(new Distinctive("a", 1, "GOVERNMENTS", 90, 100, 700, 1000, 0.00001).inFamily())
        .isEqualTo(1);
    assertThat(new Distinctive("a", 1, "GOVERNMENTS", 2, 3, 0, 200, 0.0001).inFamily())
        .isEqualTo(0.0001);
  }

  @Test
  void whatTheTextDoesNotTellIsKept() {
    var sample = aConsultation();
    for (int comment = 1; comment <= 8; comment++) {
      sample.says("The annual meeting needs a rule on matter number " + comment + ".");
      sample
          .positions(comment, "GOVERNMENTS", 0, 10 + comment)
          .positions(comment, "PRIVATE_SECTOR", 10 + comment, 0);
    }
    var found = read(sample);
    assertThat(found.differences())
        .extracting(difference -> difference.on().comment())
        .containsExactly(8, 7, 6, 5, 4);
    assertThat(found.further())
        .extracting(difference -> difference.on().comment())
        .containsExactly(3, 2, 1);
    assertThat(found.differing()).hasSize(8);
    assertThat(found.divided()).isEmpty();
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
