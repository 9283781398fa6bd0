package org.rapporteur.testing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pair counts of two groupings of the same items: pairs grouped by the first, by the second, by
/// both, and all pairs.
public record PairCounts(long found, long labelled, long both, long all) {

  /// Counts the pairs of two lists that give the group of each item in the same order.
  public static PairCounts of(List<?> found, List<?> labelled) {
    long size = found.size();
    return new PairCounts(
        pairs(found),
        pairs(labelled),
        pairs(
            IntStream.range(0, found.size())
                .mapToObj(i -> List.of(found.get(i), labelled.get(i)))
                .toList()),
        size * (size - 1) / 2);
  }

  private static long pairs(Collection<?> groups) {
    return groups.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values()
        .stream()
        .mapToLong(size -> size * (size - 1) / 2)
        .sum();
  }

  public double precision() {
    return (double) both / found;
  }

  public double recall() {
    return (double) both / labelled;
  }

  /// The adjusted Rand index (Hubert and Arabie 1985).
  public double adjustedRand() {
    double expected = (double) found * labelled / all;
    return (both - expected) / ((found + labelled) / 2.0 - expected);
  }
}
