package org.rapporteur.synthesis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.codebook.PointStance;

class SampleAgreementTests {

  private static final SampledPoint LEVY = new SampledPoint("levy", 1, "Levies", "A levy helps.");
  private static final SampledPoint FUND = new SampledPoint("fund", 1, "Funds", "A fund helps.");
  private static final PointCode FOR_LEVY = new PointCode("levy", PointStance.SUPPORTS);
  private static final PointCode AGAINST_LEVY = new PointCode("levy", PointStance.OPPOSES);
  private static final PointCode FOR_FUND = new PointCode("fund", PointStance.SUPPORTS);

  @Test
  void kappaIsOverallAndByPoint() {
    var agreement =
        SampleAgreement.of(
            List.of(LEVY, FUND),
            List.of(
                statement(FOR_LEVY, FOR_LEVY),
                statement(AGAINST_LEVY, AGAINST_LEVY),
                statement(FOR_FUND, FOR_FUND),
                statement(PointCode.NONE, FOR_FUND)));

    assertThat(agreement.statements()).isEqualTo(4);
    assertThat(agreement.agreed()).isEqualTo(3);
    // Observed 3 of 4; by chance 1/16 + 1/16 + 2/16.
    assertThat(agreement.kappa()).isCloseTo((0.75 - 0.25) / 0.75, within(1e-9));
    assertThat(agreement.points()).extracting(of -> of.point()).containsExactly(LEVY, FUND);
    assertThat(agreement.points().getFirst().kappa()).isEqualTo(1.0);
    // Observed 3 of 4; by chance 3/4 * 2/4 + 1/4 * 2/4.
    assertThat(agreement.points().getLast().kappa()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void oneOfTwoCodesOfTheModelIsEnoughToAgree() {
    var statement =
        new SampledStatement(1, 1, 1, "Both help.", List.of(FOR_LEVY, FOR_FUND), FOR_FUND);

    var agreement = SampleAgreement.of(List.of(LEVY, FUND), List.of(statement));

    assertThat(agreement.agreed()).isEqualTo(1);
    assertThat(agreement.kappa()).isNull();
  }

  @Test
  void anotherStanceIsNoAgreement() {
    var agreement = SampleAgreement.of(List.of(LEVY), List.of(statement(FOR_LEVY, AGAINST_LEVY)));

    assertThat(agreement.agreed()).isZero();
  }

  private static SampledStatement statement(PointCode person, PointCode model) {
    return new SampledStatement(1, 1, 1, "Words.", List.of(model), person);
  }
}
