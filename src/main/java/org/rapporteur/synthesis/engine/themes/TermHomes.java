package org.rapporteur.synthesis.engine.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Where each phrase is most at home among groups of statements: where it is said more often than
/// chance explains, by the log-likelihood of its counts inside and outside (Rayson and Garside,
/// "Comparing corpora using frequency profiling", 2000), or where chance explains it all, where
/// most say it. So no two groups are called the same; "health care" and "healthcare" are one.
final class TermHomes {

  /// Of chi-squared with one degree of freedom, at one in twenty.
  private static final double BY_CHANCE = 3.84;

  /// At one in a hundred.
  private static final double BEYOND_DOUBT = 6.63;

  private record Home(int group, double likelihood, int said) {}

  private final Map<String, Home> homes = new HashMap<>();
  private final UnaryOperator<String> joined;

  /// @param keys of each statement
  /// @param group of each, negative for none
  /// @param joined what a phrase is without the spaces in it
  TermHomes(List<Set<String>> keys, int[] group, UnaryOperator<String> joined) {
    this.joined = joined;
    var sizes = new TreeMap<Integer, Integer>();
    var counts = new HashMap<String, Map<Integer, Integer>>();
    for (int i = 0; i < keys.size(); i++) {
      int of = group[i];
      sizes.merge(of, 1, Integer::sum);
      var said = new TreeSet<String>();
      keys.get(i).forEach(key -> said.add(joined.apply(key)));
      for (String key : said) {
        counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(of, 1, Integer::sum);
      }
    }
    counts.forEach((key, of) -> homes.put(key, home(of, sizes, keys.size())));
  }

  private static Home home(Map<Integer, Integer> counts, Map<Integer, Integer> sizes, int all) {
    int everywhere = counts.values().stream().mapToInt(count -> count).sum();
    var nowhere = new Home(-1, 0, 0);
    var likeliest = nowhere;
    var most = nowhere;
    for (var inside : counts.entrySet()) {
      int size = sizes.getOrDefault(inside.getKey(), 0);
      double likelihood = likelihood(inside.getValue(), everywhere, size, all);
      var home = new Home(inside.getKey(), likelihood, inside.getValue());
      if (home.group() >= 0) {
        likeliest = home.likelihood() > likeliest.likelihood() ? home : likeliest;
        most = home.said() > most.said() ? home : most;
      }
    }
    return likeliest.likelihood() > BY_CHANCE ? likeliest : most;
  }

  private static double likelihood(int inside, int everywhere, int size, int all) {
    double expected = (double) everywhere * size / all;
    if (inside <= expected) {
      return 0;
    }
    return 2 * (part(inside, expected) + part(everywhere - inside, everywhere - expected));
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  boolean isAt(int group, String key) {
    var home = homes.get(joined.apply(key));
    return home != null && home.group() == group;
  }

  /// Whether it is at home somewhere beyond doubt, so that there even a lone word tells what is
  /// spoken of.
  boolean isSure(String key) {
    var home = homes.get(joined.apply(key));
    return home != null && home.likelihood() > BEYOND_DOUBT;
  }
}
