package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// By the place of each statement: its group or part, and how like it is to the centre of that.
record Level(int[] group, float[] centrality) {

  static Level of(int size) {
    var level = new Level(new int[size], new float[size]);
    Arrays.fill(level.group, Placing.NONE);
    return level;
  }

  /// With room for so many.
  Level upTo(int size) {
    var longer = of(size);
    System.arraycopy(group, 0, longer.group, 0, Math.min(size, group.length));
    System.arraycopy(centrality, 0, longer.centrality, 0, Math.min(size, group.length));
    return longer;
  }

  void set(int at, int group, float centrality) {
    this.group[at] = group;
    this.centrality[at] = centrality;
  }

  void write(DataOutput to) throws IOException {
    to.writeInt(group.length);
    for (int at = 0; at < group.length; at++) {
      to.writeShort(group[at]);
      to.writeFloat(centrality[at]);
    }
  }

  static Level read(DataInput from) throws IOException {
    var level = of(from.readInt());
    for (int at = 0; at < level.group.length; at++) {
      level.set(at, from.readShort(), from.readFloat());
    }
    return level;
  }
}
