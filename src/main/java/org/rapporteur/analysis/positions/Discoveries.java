package org.rapporteur.analysis.positions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Which of those tested together can be called differences (Benjamini and Hochberg 1995): those
/// with a p-value up to the largest that stands.
public record Discoveries(double largest) {

  /// One in twenty of what is called a difference may be chance.
  public static final double FALSE = 0.05;

  private static final double NONE = -1;

  /// @param pValues of all that belong to the family, whatever comes of them
  public static Discoveries among(DoubleStream pValues) {
    return amongKinds(List.of(pValues.toArray())).getFirst();
  }

  /// Of each kind, where false discoveries are held among all that is called a difference and among
  /// what is called so in each kind (the p-filter of Foygel Barber and Ramdas 2017). Each of these
  /// families counts only what the other lets through, too: the smaller of two thresholds that were
  /// found apart would hold for neither.
  ///
  /// @param kinds the p-values of each
  public static List<Discoveries> amongKinds(List<double[]> kinds) {
    int tested = kinds.stream().mapToInt(kind -> kind.length).sum();
    double[] own = new double[kinds.size()];
    Arrays.fill(own, 1);
    double[] before;
    do {
      before = own.clone();
      double all =
          largest(
              IntStream.range(0, own.length)
                  .boxed()
                  .flatMapToDouble(kind -> upTo(own[kind], kinds.get(kind))),
              tested);
      for (int kind = 0; kind < own.length; kind++) {
        double[] pValues = kinds.get(kind);
        own[kind] = largest(upTo(Math.min(all, own[kind]), pValues), pValues.length);
      }
    } while (!Arrays.equals(before, own));
    return Arrays.stream(own).mapToObj(Discoveries::new).toList();
  }

  private static DoubleStream upTo(double largest, double[] pValues) {
    return Arrays.stream(pValues).filter(p -> p <= largest);
  }

  private static double largest(DoubleStream pValues, int tested) {
    double[] sorted = pValues.sorted().toArray();
    for (int rank = sorted.length; rank > 0; rank--) {
      if (sorted[rank - 1] <= FALSE * rank / tested) {
        return sorted[rank - 1];
      }
    }
    return NONE;
  }

  /// The surest first.
  public <T> List<T> of(List<T> tested, ToDoubleFunction<T> pValue) {
    return tested.stream()
        .filter(one -> pValue.applyAsDouble(one) <= largest)
        .sorted(Comparator.comparingDouble(pValue))
        .toList();
  }
}
