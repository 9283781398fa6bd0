package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many of the statements that people put in a group lie nearer to each other group, and of
/// those that they put in a part of it to each other part.
record Drawn(
    SortedMap<Integer, SortedMap<Integer, Integer>> groups,
    SortedMap<Integer, SortedMap<Integer, SortedMap<Integer, Integer>>> parts) {

  static Drawn nowhere() {
    return new Drawn(new TreeMap<>(), new TreeMap<>());
  }

  Drawn copy() {
    var copy = nowhere();
    groups.forEach((group, others) -> copy.groups.put(group, new TreeMap<>(others)));
    parts.forEach(
        (group, ofGroup) -> {
          var copied = copy.parts.computeIfAbsent(group, g -> new TreeMap<>());
          ofGroup.forEach((part, others) -> copied.put(part, new TreeMap<>(others)));
        });
    return copy;
  }

  void toGroup(int group, int other) {
    groups.computeIfAbsent(group, g -> new TreeMap<>()).merge(other, 1, Integer::sum);
  }

  void toPart(int group, int part, int other) {
    parts
        .computeIfAbsent(group, g -> new TreeMap<>())
        .computeIfAbsent(part, p -> new TreeMap<>())
        .merge(other, 1, Integer::sum);
  }

  Map<Integer, Integer> from(int group) {
    return groups.getOrDefault(group, new TreeMap<>());
  }

  Map<Integer, Integer> from(int group, int part) {
    return parts.getOrDefault(group, new TreeMap<>()).getOrDefault(part, new TreeMap<>());
  }

  void write(DataOutput to) throws IOException {
    ThemeModel.writeAll(groups, to, Drawn::writeCounts);
    ThemeModel.writeAll(
        parts, to, (ofGroup, out) -> ThemeModel.writeAll(ofGroup, out, Drawn::writeCounts));
  }

  static Drawn read(DataInput from) throws IOException {
    return new Drawn(
        ThemeModel.readAll(from, Drawn::readCounts),
        ThemeModel.readAll(from, in -> ThemeModel.readAll(in, Drawn::readCounts)));
  }

  private static void writeCounts(SortedMap<Integer, Integer> counts, DataOutput to)
      throws IOException {
    ThemeModel.writeAll(counts, to, (count, out) -> out.writeInt(count));
  }

  private static SortedMap<Integer, Integer> readCounts(DataInput from) throws IOException {
    return ThemeModel.readAll(from, DataInput::readInt);
  }
}
