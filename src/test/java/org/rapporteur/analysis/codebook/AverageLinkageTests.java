package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageLinkageTests {

  private static double[][] twoPairs() {
    return new double[][] {
      {1, 0.9, 0.1, 0.1},
      {0.9, 1, 0.1, 0.2},
      {0.1, 0.1, 1, 0.8},
      {0.1, 0.2, 0.8, 1}
    };
  }

  @Test
  void nearestGroupsAreMergedFirst() {
    assertThat(AverageLinkage.merge(twoPairs(), new int[] {1, 1, 1, 1}, -1, 3))
        .containsExactlyInAnyOrder(List.of(0, 1), List.of(2), List.of(3));
  }

  @Test
  void mergingEndsBelowTheLeastLikeness() {
    assertThat(AverageLinkage.merge(twoPairs(), new int[] {1, 1, 1, 1}, 0.5, 1))
        .containsExactlyInAnyOrder(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void largeGroupsWeighMore() {
    double[][] likeness = {{1, 0.9, 0.2}, {0.9, 1, 0.8}, {0.2, 0.8, 1}};

    // 0.2 · 9/10 + 0.8 · 1/10 = 0.26
    assertThat(AverageLinkage.merge(likeness.clone(), new int[] {9, 1, 1}, 0.3, 1)).hasSize(2);
  }
}
