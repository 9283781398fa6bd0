package org.rapporteur.analysis.opinions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.RealMaterial;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.testing.PairCounts;

/// A conversation as Polis exports it, the votes with the group in which Polis put who voted. Who
/// passed has taken no position here.
public final class PolisConversation {

  private final Map<Integer, String> groups = new HashMap<>();
  private final PositionMatrix positions;

  public PolisConversation(Path votes) {
    var found = new ArrayList<SourcePosition>();
    for (var row : RealMaterial.rows(votes)) {
      int holder = Integer.parseInt(row.get("participant"));
      if (!row.get("group-id").isBlank()) {
        groups.put(holder, row.get("group-id"));
      }
      row.toMap()
          .forEach(
              (column, vote) -> {
                if (column.matches("\\d+") && vote.matches("-?1")) {
                  found.add(
                      new SourcePosition(
                          Integer.parseInt(column), holder, "NOT_STATED", null, vote.equals("1")));
                }
              });
    }
    positions = PositionMatrix.of(found);
  }

  public boolean hasGroups() {
    return !groups.isEmpty();
  }

  /// How many groups are found.
  public int count() {
    return clusters(positions).count();
  }

  /// The adjusted Rand index of the groups found and those of Polis.
  public double index() {
    return index(positions);
  }

  /// The same where the votes are dealt out by chance.
  public double indexByChance() {
    return index(positions.shuffled(1));
  }

  /// Over those whom both have placed.
  private double index(PositionMatrix of) {
    var clusters = clusters(of);
    List<Integer> ours = new ArrayList<>();
    var theirs = new ArrayList<String>();
    for (int row = 0; row < of.rows(); row++) {
      String their = groups.get(of.holder(row));
      if (their != null) {
        ours.add(clusters.of()[row]);
        theirs.add(their);
      }
    }
    return PairCounts.of(ours, theirs).adjustedRand();
  }

  private static PlaneClusters clusters(PositionMatrix of) {
    return PlaneClusters.best(new OpinionSpace(of, () -> {}).points(), Progress.SILENT);
  }
}
