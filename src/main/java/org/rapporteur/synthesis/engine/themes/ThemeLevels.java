package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.statements.Statement;

/// Where the statements of one question and language belong, on two levels: in a group, and within
/// a large group in a part of it. Both levels are found in the sample, and all others are placed.
final class ThemeLevels {

  static final int NONE = -1;

  /// A smaller group is told as a whole.
  private static final int FEWEST_FOR_PARTS = 24;

  /// What people put together: the places of all its statements, and of those in each of its parts.
  record Pinned(List<Integer> all, List<List<Integer>> parts) {}

  /// By the place of each statement: its group or part, and how like it is to the centre of that.
  record Level(int[] group, float[] centrality) {

    private static Level of(int size) {
      var level = new Level(new int[size], new float[size]);
      Arrays.fill(level.group, NONE);
      return level;
    }

    private void set(int at, int group, float centrality) {
      this.group[at] = group;
      this.centrality[at] = centrality;
    }
  }

  /// The groups of some statements of the sample, each with its centre.
  private record Found(
      Points points, Grouping.Groups groups, TreeMap<Integer, Points.Centre> centres) {

    static Found of(Points points, List<List<Integer>> pinned) {
      var groups = Grouping.of(points, pinned);
      var members = new TreeMap<Integer, List<Integer>>();
      for (int at = 0; at < points.size(); at++) {
        if (groups.of()[at] != NONE) {
          members.computeIfAbsent(groups.of()[at], g -> new ArrayList<>()).add(at);
        }
      }
      var centres = new TreeMap<Integer, Points.Centre>();
      members.forEach((g, of) -> centres.put(g, points.centre(of)));
      return new Found(points, groups, centres);
    }

    float centrality(int group, Points.Point point) {
      var centre = centres.get(group);
      return centre == null ? 0 : (float) point.likeness(centre);
    }

    int nearest(Points.Point point) {
      int nearest = NONE;
      double most = Double.NEGATIVE_INFINITY;
      for (var centre : centres.entrySet()) {
        double likeness = point.likeness(centre.getValue());
        if (likeness > most) {
          most = likeness;
          nearest = centre.getKey();
        }
      }
      return nearest;
    }
  }

  private final PlacedStatements placed;
  private final List<Pinned> pinned;
  private final Found top;
  private final Map<Integer, Found> parts = new HashMap<>();
  private final Level groups;
  private final Level withinGroups;
  private final Map<Integer, Map<Integer, Integer>> drawn = new HashMap<>();

  private ThemeLevels(PlacedStatements placed, List<Pinned> pinned) {
    this.placed = placed;
    this.pinned = pinned;
    top = Found.of(placed.sample(), sampled(pinned.stream().map(Pinned::all).toList()));
    groups = Level.of(placed.statements().size());
    withinGroups = Level.of(placed.statements().size());
  }

  /// Pinned groups come first, in their order, as do the pinned parts of each.
  static ThemeLevels of(PlacedStatements placed, List<Pinned> pinned, Progress placing) {
    var levels = new ThemeLevels(placed, pinned);
    levels.findParts();
    levels.place(placing);
    return levels;
  }

  int[] groupsOfSample() {
    return top.groups().of();
  }

  Level groups() {
    return groups;
  }

  Level parts() {
    return withinGroups;
  }

  int pinnedIn(int group) {
    return pinned.get(group).all().size();
  }

  /// How many of the pinned statements of a group lie nearer to each other group.
  Map<Integer, Integer> drawnElsewhere(int group) {
    return drawn.getOrDefault(group, Map.of());
  }

  private void findParts() {
    int[] of = top.groups().of();
    for (int g : top.centres().keySet()) {
      var members = IntStream.range(0, of.length).filter(at -> of[at] == g).boxed().toList();
      var pinnedParts = g < pinned.size() ? pinned.get(g).parts() : List.<List<Integer>>of();
      if (members.size() < FEWEST_FOR_PARTS && pinnedParts.isEmpty()) {
        continue;
      }
      var within = new HashMap<Integer, Integer>();
      members.forEach(at -> within.put(at, within.size()));
      var found =
          Found.of(
              closer(members),
              sampled(pinnedParts).stream()
                  .map(part -> part.stream().flatMap(at -> in(within, at)).toList())
                  .toList());
      parts.put(g, found);
      for (int i = 0; i < members.size(); i++) {
        withinGroups.set(members.get(i), found.groups().of()[i], 0);
      }
    }
  }

  private Points closer(List<Integer> members) {
    var statements = members.stream().map(placed.statements()::get).toList();
    return placed
        .sample()
        .closer(
            members,
            statements.stream().map(Statement::text).toList(),
            placed.statements().getFirst().language());
  }

  private static Stream<Integer> in(Map<Integer, Integer> places, int at) {
    return Stream.ofNullable(places.get(at));
  }

  private void place(Progress placing) {
    int size = placed.statements().size();
    for (int g = 0; g < pinned.size(); g++) {
      for (int at : pinned.get(g).all()) {
        groups.set(at, g, 0);
      }
      for (int p = 0; p < pinned.get(g).parts().size(); p++) {
        for (int at : pinned.get(g).parts().get(p)) {
          withinGroups.set(at, p, 0);
        }
      }
    }
    placed.read(
        IntStream.range(0, size),
        (at, point) -> {
          place(at, point);
          placing.reached(at + 1, size);
        });
  }

  private void place(int at, Points.Point point) {
    boolean isSampled = at < placed.sample().size();
    boolean isPinned = groups.group()[at] != NONE;
    int group = isPinned ? groups.group()[at] : placeInGroup(at, point);
    groups.set(at, group, top.centrality(group, point));
    if (isPinned) {
      int nearest = top.nearest(point);
      if (nearest != group && nearest != NONE) {
        drawn.computeIfAbsent(group, g -> new TreeMap<>()).merge(nearest, 1, Integer::sum);
      }
    }
    var found = parts.get(group);
    if (found == null) {
      withinGroups.set(at, NONE, 0);
      return;
    }
    var closer = found.points().place(placed.statements().get(at).text(), point.vector());
    int part = withinGroups.group()[at];
    if (part == NONE && !isSampled) {
      part = found.groups().of(closer);
    }
    withinGroups.set(at, part, found.centrality(part, closer));
  }

  private int placeInGroup(int at, Points.Point point) {
    return at < placed.sample().size() ? top.groups().of()[at] : top.groups().of(point);
  }

  private List<List<Integer>> sampled(List<List<Integer>> places) {
    int sample = placed.sample().size();
    return places.stream().map(all -> all.stream().filter(at -> at < sample).toList()).toList();
  }
}
