package org.rapporteur.analysis.stances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How far two coders agree on the same units: how many units the first gave each row's code and
/// the second each column's.
public record Agreement(List<List<Integer>> table) {

  /// Of the standard normal distribution, for an interval at 95 per cent.
  private static final double Z = 1.959964;

  public Agreement {
    table = table.stream().map(List::copyOf).toList();
    int categories = table.size();
    if (table.stream().anyMatch(row -> row.size() != categories)) {
      throw new IllegalArgumentException("Not as many columns as rows: " + table);
    }
  }

  /// The codes of one unit.
  public record Pair(Stance first, Stance second) {

    public boolean agrees() {
      return first == second;
    }
  }

  public static Agreement of(List<Pair> units) {
    int codes = Stance.values().length;
    var table = new ArrayList<List<Integer>>();
    for (int row = 0; row < codes; row++) {
      table.add(new ArrayList<>(java.util.Collections.nCopies(codes, 0)));
    }
    units.forEach(
        unit -> {
          var row = table.get(unit.first().ordinal());
          int column = unit.second().ordinal();
          row.set(column, row.get(column) + 1);
        });
    return new Agreement(table);
  }

  public int units() {
    return table.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  public int agreed() {
    return codes().map(code -> at(code, code)).sum();
  }

  public int disagreed() {
    return units() - agreed();
  }

  /// The share of units on which both gave the same code; none without units.
  public @Nullable Double observed() {
    return units() == 0 ? null : (double) agreed() / units();
  }

  /// Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960), from whole
  /// numbers until the one division. None where both used one and the same code throughout: what
  /// is expected by chance is then all there is.
  public @Nullable Double kappa() {
    long n = units();
    long byChance = codes().mapToLong(code -> (long) first(code) * second(code)).sum();
    return n * n == byChance
        ? null
        : (double) (n * agreed() - byChance) / (double) (n * n - byChance);
  }

  /// Of kappa in large samples, whatever kappa is (Fleiss, Cohen and Everitt, "Large sample
  /// standard errors of kappa and weighted kappa", 1969, formula 13). None where kappa is none.
  public @Nullable Double standardError() {
    if (kappa() == null) {
      return null;
    }
    double n = units();
    double observed = agreed() / n;
    double expected = codes().mapToDouble(code -> first(code) * (double) second(code)).sum();
    expected /= n * n;
    double sum = 0;
    for (int row = 0; row < table.size(); row++) {
      for (int column = 0; column < table.size(); column++) {
        double share = at(row, column) / n;
        if (row == column) {
          double margins = (first(row) + second(row)) / n;
          sum += share * Math.pow((1 - expected) - margins * (1 - observed), 2);
        } else {
          double margins = (second(row) + first(column)) / n;
          sum += Math.pow(1 - observed, 2) * share * margins * margins;
        }
      }
    }
    sum -= Math.pow(observed * expected - 2 * expected + observed, 2);
    return Math.sqrt(Math.max(0, sum) / n) / Math.pow(1 - expected, 2);
  }

  /// At 95 per cent, within what kappa can be.
  public record Interval(double low, double high) {}

  /// None where kappa is none, and none where every unit was coded alike: the formula then has no
  /// spread to go by.
  public Optional<Interval> interval() {
    Double kappa = kappa();
    Double error = standardError();
    return kappa == null || error == null || disagreed() == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(Math.max(-1, kappa - Z * error), Math.min(1, kappa + Z * error)));
  }

  /// How many units the first coder gave a code.
  public int first(int code) {
    return codes().map(column -> at(code, column)).sum();
  }

  public int second(int code) {
    return codes().map(row -> at(row, code)).sum();
  }

  public int at(int first, int second) {
    return table.get(first).get(second);
  }

  private IntStream codes() {
    return IntStream.range(0, table.size());
  }
}
