package org.rapporteur.testing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two groupings of the same things, compared pair by pair: how many pairs the one has together,
/// how many the other, how many both, and how many pairs there are.
public record PairCounts(long found, long labelled, long both, long all) {

  /// The group of each thing, in both lists in the same order.
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

  /// Hubert and Arabie 1985.
  public double adjustedRand() {
    double expected = (double) found * labelled / all;
    return (both - expected) / ((found + labelled) / 2.0 - expected);
  }
}
