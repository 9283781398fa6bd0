package org.rapporteur.analysis.stances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.stances.Agreement.Pair;

class AgreementTests {

  /// Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", third edition, 2003,
  /// table 18.1: two raters of a hundred patients as psychotic, neurotic or organic. There the
  /// agreement is 0.89, that by chance 0.66, kappa 0.68 and its standard error 0.087.
  private static final Agreement PATIENTS =
      new Agreement(List.of(List.of(75, 1, 4), List.of(5, 4, 1), List.of(0, 0, 10)));

  @Test
  void kappaAndItsErrorAreThoseOfTheTextbook() {
    assertThat(PATIENTS.units()).isEqualTo(100);
    assertThat(PATIENTS.observed()).isCloseTo(0.89, within(1e-9));
    assertThat(PATIENTS.kappa()).isCloseTo(0.68, within(0.005));
    assertThat(PATIENTS.standardError()).isCloseTo(0.087, within(0.001));
  }

  /// Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa",
  /// Psychological Bulletin 72 (1969), table 1: two hundred patients by two raters; kappa is 0.429
  /// and its variance 0.002885.
  @Test
  void varianceIsThatOfTheArticleItComesFrom() {
    var patients =
        new Agreement(List.of(List.of(106, 10, 4), List.of(22, 28, 10), List.of(2, 12, 6)));
    assertThat(patients.kappa()).isCloseTo(0.429, within(0.0005));
    assertThat(Math.pow(patients.standardError(), 2)).isCloseTo(0.002885, within(5e-7));
  }

  /// Viera and Garrett, "Understanding interobserver agreement: the kappa statistic", Family
  /// Medicine 37 (2005): two residents of a hundred lectures, kappa 0.57.
  @Test
  void kappaOfTwoCodesIsThatOfTheArticle() {
    var lectures = new Agreement(List.of(List.of(15, 5), List.of(10, 70)));
    assertThat(lectures.observed()).isCloseTo(0.85, within(1e-9));
    assertThat(lectures.kappa()).isCloseTo(0.57, within(0.005));
  }

  /// Another way to the same: how kappa spreads in tables drawn from this one.
  @Test
  void errorHoldsAgainstWhatResamplingFinds() {
    var random = new java.util.Random(7);
    var units = new ArrayList<int[]>();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < PATIENTS.at(row, column); i++) {
          units.add(new int[] {row, column});
        }
      }
    }
    double sum = 0;
    double squares = 0;
    int draws = 20_000;
    for (int draw = 0; draw < draws; draw++) {
      int[][] table = new int[3][3];
      for (int i = 0; i < units.size(); i++) {
        int[] unit = units.get(random.nextInt(units.size()));
        table[unit[0]][unit[1]]++;
      }
      double kappa = kappa(table);
      sum += kappa;
      squares += kappa * kappa;
    }
    double deviation = Math.sqrt(squares / draws - Math.pow(sum / draws, 2));
    assertThat(PATIENTS.standardError()).isCloseTo(deviation, within(0.006));
  }

  @Test
  void intervalLiesAroundKappa() {
    var interval = PATIENTS.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(0.676 - 1.96 * 0.0877, within(0.002));
    assertThat(interval.high()).isCloseTo(0.676 + 1.96 * 0.0877, within(0.002));
  }

  @Test
  void oneCodeThroughoutHasNoKappa() {
    var same = Agreement.of(Collections.nCopies(12, new Pair(Stance.FOR, Stance.FOR)));
    assertThat(same.observed()).isEqualTo(1.0);
    assertThat(same.kappa()).isNull();
    assertThat(same.standardError()).isNull();
    assertThat(same.interval()).isEmpty();
    assertThat(Agreement.of(List.of()).kappa()).isNull();
    assertThat(Agreement.of(List.of()).observed()).isNull();
  }

  @Test
  void twoWhoAgreeOnAllOfSeveralCodesHaveOneAndNoInterval() {
    var all =
        Agreement.of(
            List.of(
                new Pair(Stance.FOR, Stance.FOR),
                new Pair(Stance.AGAINST, Stance.AGAINST),
                new Pair(Stance.NONE, Stance.NONE)));
    assertThat(all.kappa()).isEqualTo(1.0);
    assertThat(all.interval()).isEmpty();
  }

  @Test
  void oneCodeEachThatIsNotTheSameIsZeroAndNotNothing() {
    var apart = Agreement.of(Collections.nCopies(5, new Pair(Stance.FOR, Stance.AGAINST)));
    assertThat(apart.kappa()).isZero();
    assertThat(apart.disagreed()).isEqualTo(5);
  }

  @Test
  void rowsAreTheFirstCodersAndColumnsTheSeconds() {
    var one = Agreement.of(List.of(new Pair(Stance.CONDITIONAL, Stance.NONE)));
    assertThat(one.at(Stance.CONDITIONAL.ordinal(), Stance.NONE.ordinal())).isEqualTo(1);
    assertThat(one.first(Stance.CONDITIONAL.ordinal())).isEqualTo(1);
    assertThat(one.second(Stance.NONE.ordinal())).isEqualTo(1);
    assertThat(one.second(Stance.CONDITIONAL.ordinal())).isZero();
  }

  private static double kappa(int[][] table) {
    var rows = new ArrayList<List<Integer>>();
    for (int[] row : table) {
      rows.add(java.util.Arrays.stream(row).boxed().toList());
    }
    Double kappa = new Agreement(rows).kappa();
    return kappa == null ? 0 : kappa;
  }
}
