package org.rapporteur.synthesis.coding;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.Stance;

/// What both coders' sheets tell once both are in. Units of which nothing may be read any more are
/// left out everywhere.
public record CodingResult(CodingDetails coding, Agreement agreement, List<Coded> units) {

  /// A unit with both codes and how a disagreement was settled, the last first.
  ///
  /// @param stance none while a disagreement is open
  /// @param earlierText whether a comment was revised after it was coded
  public record Coded(
      int position,
      int holder,
      String group,
      List<Integer> comments,
      Stance first,
      Stance second,
      @Nullable Stance stance,
      List<Settled> settled,
      boolean earlierText) {

    public Coded {
      comments = List.copyOf(comments);
      settled = List.copyOf(settled);
    }

    public boolean isDisputed() {
      return first != second;
    }
  }

  /// Which code a unit has in place of the two, by whom and why.
  public record Settled(Stance stance, String reason, String by, Instant at) {}

  public CodingResult {
    units = List.copyOf(units);
  }

  public List<Coded> disputed() {
    return units.stream().filter(Coded::isDisputed).toList();
  }

  public List<Coded> open() {
    return units.stream().filter(unit -> unit.stance() == null).toList();
  }

  /// How many of each group have each stance, in the order of the groups; who is not settled is in
  /// none.
  public SortedMap<String, List<Integer>> byGroup() {
    var tallies = new TreeMap<String, List<Integer>>(Groups.ORDER);
    for (var unit : units) {
      var tally =
          tallies.computeIfAbsent(
              unit.group(),
              group ->
                  new java.util.ArrayList<>(
                      java.util.Collections.nCopies(Stance.values().length, 0)));
      var stance = unit.stance();
      if (stance != null) {
        tally.set(stance.ordinal(), tally.get(stance.ordinal()) + 1);
      }
    }
    return tallies;
  }
}
