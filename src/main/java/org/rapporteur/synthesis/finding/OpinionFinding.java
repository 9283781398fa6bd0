package org.rapporteur.synthesis.finding;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.opinions.OpinionGroup;

/// Contributors who take like positions, whatever their stakeholder group, and the comments that
/// set them apart.
public record OpinionFinding(
    int number,
    List<Integer> holders,
    SortedMap<String, Integer> holdersByGroup,
    List<View> views) {

  /// How far it sets the group apart stands with all that the run tested, in [Method].
  public record View(int comment, boolean agrees) {}

  public OpinionFinding {
    holders = List.copyOf(holders);
    holdersByGroup = Collections.unmodifiableSortedMap(new TreeMap<>(holdersByGroup));
    views = List.copyOf(views);
  }

  public String letter() {
    return OpinionGroup.letter(number);
  }

  static OpinionFinding of(OpinionGroup group, Material material) {
    var members = new HashSet<>(group.holders());
    var counted = new HashSet<Integer>();
    var byGroup = new TreeMap<String, Integer>(Groups.ORDER);
    for (var position : material.positions()) {
      if (members.contains(position.holder()) && counted.add(position.holder())) {
        byGroup.merge(position.group(), 1, Integer::sum);
      }
    }
    return new OpinionFinding(
        group.number(),
        group.holders(),
        byGroup,
        group.views().stream().map(view -> new View(view.comment(), view.agrees())).toList());
  }

  public OpinionGroup group() {
    return new OpinionGroup(
        number,
        holders,
        views.stream()
            .map(view -> new OpinionGroup.View(view.comment(), view.agrees(), null))
            .toList(),
        List.of());
  }
}
