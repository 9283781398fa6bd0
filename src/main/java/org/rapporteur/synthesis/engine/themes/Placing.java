package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.synthesis.engine.themes.Points.Centre;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// The centres of some groups, among which further points are placed, and the likeness to one of
/// them that it takes.
record Placing(TreeMap<Integer, Centre> centres, double least) {

  static final int NONE = -1;

  /// @param group of each point, or [#NONE]
  static Placing of(Points points, int[] group, double least) {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int at = 0; at < group.length; at++) {
      if (group[at] != NONE) {
        members.computeIfAbsent(group[at], g -> new ArrayList<>()).add(at);
      }
    }
    var centres = new TreeMap<Integer, Centre>();
    members.forEach((g, of) -> centres.put(g, points.centre(of)));
    return new Placing(centres, least);
  }

  /// [#NONE] for what lies far from all of them.
  int of(Point point) {
    int nearest = nearest(point);
    return nearest == NONE || centrality(nearest, point) < least ? NONE : nearest;
  }

  int nearest(Point point) {
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

  /// How like the centre of a group a point is.
  float centrality(int group, Point point) {
    var centre = centres.get(group);
    return centre == null ? 0 : (float) point.likeness(centre);
  }

  /// How like a member of a group is to the others.
  double likenessToOthers(Points points, int member, int group) {
    var centre = centres.get(group);
    return centre == null ? 0 : points.likenessToOthers(member, centre);
  }

  void write(DataOutput to) throws IOException {
    to.writeDouble(least);
    to.writeInt(centres.size());
    for (Map.Entry<Integer, Centre> centre : centres.entrySet()) {
      to.writeInt(centre.getKey());
      centre.getValue().write(to);
    }
  }

  static Placing read(DataInput from) throws IOException {
    double least = from.readDouble();
    var centres = new TreeMap<Integer, Centre>();
    for (int left = from.readInt(); left > 0; left--) {
      int group = from.readInt();
      centres.put(group, Centre.read(from));
    }
    return new Placing(centres, least);
  }
}
