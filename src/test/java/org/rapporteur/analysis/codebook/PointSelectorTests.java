package org.rapporteur.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.likeness.LikenessMatrix;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class PointSelectorTests {

  private static final int SIZE = 120;
  private static final int TERMS = 30;

  private final LikenessMatrix likeness = LikenessMatrix.of(statements());

  @Test
  void everyChoiceCoversMost() {
    var all = new boolean[SIZE];
    Arrays.fill(all, true);
    assertThat(PointSelector.select(likeness, all)).hasSizeGreaterThan(10).isEqualTo(choose());
  }

  @Test
  void onlyCandidatesRepresentPoints() {
    var one = new boolean[SIZE];
    one[7] = true;
    assertThat(PointSelector.select(likeness, one)).containsExactly(7);
  }

  /// Computes all gains anew for each choice.
  private List<Integer> choose() {
    var chosen = new ArrayList<Integer>();
    var covered = new double[SIZE];
    while (chosen.size() < 44) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < SIZE; i++) {
        double gain = 0;
        for (int j = 0; j < SIZE; j++) {
          gain += Math.max(0, coverage(i, j) - covered[j]);
        }
        int candidate = i;
        if (gain > most && chosen.stream().noneMatch(c -> likeness.get(c, candidate) > 0.45)) {
          best = i;
          most = gain;
        }
      }
      if (best < 0) {
        return chosen;
      }
      chosen.add(best);
      for (int j = 0; j < SIZE; j++) {
        covered[j] = Math.max(covered[j], coverage(best, j));
      }
    }
    return chosen;
  }

  private double coverage(int one, int other) {
    double centrality =
        IntStream.range(0, SIZE)
                .filter(i -> i != one)
                .mapToDouble(i -> -likeness.get(one, i))
                .sorted()
                .limit(15)
                .sum()
            / -15;
    return Math.max(0, likeness.get(one, other) - 0.2) * Math.max(0.01, centrality);
  }

  /// Statements of three of thirty terms each.
  private static List<PlacedStatement> statements() {
    var random = new Random(1);
    return IntStream.range(0, SIZE)
        .mapToObj(
            i -> {
              int[] terms = random.ints(0, TERMS).distinct().limit(3).sorted().toArray();
              var weights = new float[3];
              Arrays.fill(weights, (float) Math.sqrt(1 / 3.0));
              return new PlacedStatement(statement(i), "", new float[0], terms, weights);
            })
        .toList();
  }

  private static Statement statement(int number) {
    String text = "Statement " + number;
    return new Statement(
        text,
        text,
        new StatementSource(number, 1, new TextSpan(0, text.length())),
        1,
        text,
        LanguageTag.ENGLISH,
        new SentenceTraits(StatementKind.POSITION, null, false));
  }
}
