package org.rapporteur.synthesis.engine.positions;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Which of those tested together can be called differences (Benjamini and Hochberg 1995): those
/// with a p-value up to the largest that stands.
public record Discoveries(double largest) {

  /// One in twenty of what is called a difference may be chance.
  public static final double FALSE = 0.05;

  private static final Discoveries NONE = new Discoveries(-1);

  /// @param pValues of all that belong to the family, whatever comes of them
  public static Discoveries among(DoubleStream pValues) {
    double[] sorted = pValues.sorted().toArray();
    for (int rank = sorted.length; rank > 0; rank--) {
      if (sorted[rank - 1] <= FALSE * rank / sorted.length) {
        return new Discoveries(sorted[rank - 1]);
      }
    }
    return NONE;
  }

  /// Those that stand in both families.
  public Discoveries and(Discoveries other) {
    return largest <= other.largest ? this : other;
  }

  /// The surest first.
  public <T> List<T> of(List<T> tested, ToDoubleFunction<T> pValue) {
    return tested.stream()
        .filter(one -> pValue.applyAsDouble(one) <= largest)
        .sorted(Comparator.comparingDouble(pValue))
        .toList();
  }
}
