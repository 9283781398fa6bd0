package org.rapporteur.analysis.likeness;

import java.util.List;
import java.util.stream.IntStream;

/// Likenesses between all pairs of some statements. Symmetric; the diagonal is 1.
public final class LikenessMatrix {

  private final float[][] values;

  private LikenessMatrix(float[][] values) {
    this.values = values;
  }

  /// Likenesses that decide whether statements make one point.
  public static LikenessMatrix of(List<PlacedStatement> statements) {
    return of(statements, LikenessSpace.VECTOR_WEIGHT);
  }

  public static LikenessMatrix of(List<PlacedStatement> statements, double vectorWeight) {
    int size = statements.size();
    var values = new float[size][size];
    IntStream.range(0, size)
        .parallel()
        .forEach(
            i -> {
              values[i][i] = 1;
              for (int j = 0; j < i; j++) {
                values[i][j] =
                    (float)
                        LikenessSpace.likeness(statements.get(i), statements.get(j), vectorWeight);
                values[j][i] = values[i][j];
              }
            });
    return new LikenessMatrix(values);
  }

  public int size() {
    return values.length;
  }

  public double get(int row, int column) {
    return values[row][column];
  }
}
