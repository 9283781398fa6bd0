package org.rapporteur.analysis.stances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.shared.Sha256;

/// Draws contributors at random by stakeholder group, each group by its share. The seed is the hash
/// of what is drawn from, so that nobody picks and everybody can draw again. Of two samples the one
/// with more of a group holds those of the other; that is not always the larger sample, for a group
/// may lose its one by remainder in it.
public final class StratifiedSample {

  /// A contributor who may be drawn.
  public record Candidate(int holder, String group) {}

  /// Those drawn by their numbers, and the seed.
  public record Drawn(List<Candidate> candidates, String seed) {}

  private StratifiedSample() {}

  /// @param of what they contributed to, so that two themes do not have the same seed
  public static String seed(String of, Collection<Candidate> candidates) {
    return Sha256.hex(
        candidates.stream()
            .sorted(Comparator.comparingInt(Candidate::holder))
            .map(candidate -> candidate.holder() + " " + candidate.group())
            .collect(Collectors.joining("\n", of + "\n", "\n")));
  }

  public static Drawn draw(String of, Collection<Candidate> candidates, int size) {
    String seed = seed(of, candidates);
    var drawn = new ArrayList<Candidate>();
    var strata =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    Candidate::group, () -> new TreeMap<>(Groups.ORDER), Collectors.toList()));
    var places = places(strata, size);
    strata.forEach(
        (group, all) ->
            all.stream()
                .sorted(
                    Comparator.comparing((Candidate one) -> Sha256.hex(seed + " " + one.holder()))
                        .thenComparing(Candidate::holder))
                .limit(places.getOrDefault(group, 0))
                .forEach(drawn::add));
    drawn.sort(Comparator.comparingInt(Candidate::holder));
    return new Drawn(drawn, seed);
  }

  /// How many of each group: its share of the whole, rounded down, and one more for those with the
  /// largest remainders.
  private static Map<String, Integer> places(SortedMap<String, List<Candidate>> strata, int size) {
    long all = strata.values().stream().mapToInt(List::size).sum();
    if (size >= all) {
      return strata.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, stratum -> stratum.getValue().size()));
    }
    var places = new HashMap<String, Integer>();
    strata.forEach((group, of) -> places.put(group, (int) ((long) size * of.size() / all)));
    int left = size - places.values().stream().mapToInt(Integer::intValue).sum();
    strata.entrySet().stream()
        .sorted(
            Comparator.comparingLong(stratum -> -((long) size * stratum.getValue().size() % all)))
        .limit(left)
        .forEach(stratum -> places.merge(stratum.getKey(), 1, Integer::sum));
    return places;
  }
}
