package org.rapporteur.analysis.opinions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rapporteur.analysis.material.SourcePosition;

/// The positions of holders on comments: 1 for agreement, -1 for disagreement, each less the mean
/// of its comment. A position that was not taken counts as that mean, so it is 0 and is not kept.
final class PositionMatrix {

  /// Who takes fewer says too little of where they stand; as in Polis.
  static final int FEWEST_POSITIONS = 7;

  /// One holder on one comment.
  private record Cell(int row, int column, double value) {}

  private final int[] holders;
  private final int[] comments;
  private final int[][] columns;
  private final double[][] values;

  private PositionMatrix(int[] holders, int[] comments, List<Cell> cells) {
    this.holders = holders;
    this.comments = comments;
    columns = new int[holders.length][];
    values = new double[holders.length][];
    int[] sizes = new int[holders.length];
    cells.forEach(cell -> sizes[cell.row()]++);
    for (int row = 0; row < holders.length; row++) {
      columns[row] = new int[sizes[row]];
      values[row] = new double[sizes[row]];
    }
    Arrays.fill(sizes, 0);
    for (var cell : cells) {
      int at = sizes[cell.row()]++;
      columns[cell.row()][at] = cell.column();
      values[cell.row()][at] = cell.value();
    }
    centre();
  }

  /// Of the holders who took enough positions, or one on every comment where there are fewer.
  static PositionMatrix of(List<SourcePosition> positions) {
    var columns = new TreeMap<Integer, Integer>();
    var taken = new TreeMap<Integer, Integer>();
    for (var position : positions) {
      columns.put(position.comment(), 0);
      taken.merge(position.holder(), 1, Integer::sum);
    }
    int fewest = Math.min(FEWEST_POSITIONS, columns.size());
    taken.values().removeIf(count -> count < fewest);
    int[] comments = numbered(columns);
    int[] holders = numbered(taken);
    var cells = new ArrayList<Cell>();
    for (var position : positions) {
      Integer row = taken.get(position.holder());
      Integer column = columns.get(position.comment());
      if (row != null && column != null) {
        cells.add(new Cell(row, column, position.agrees() ? 1 : -1));
      }
    }
    return new PositionMatrix(holders, comments, cells);
  }

  /// The keys in their order; each has its place as its value from now on.
  private static int[] numbered(Map<Integer, Integer> places) {
    int[] keys = new int[places.size()];
    int at = 0;
    for (var entry : places.entrySet()) {
      keys[at] = entry.getKey();
      entry.setValue(at++);
    }
    return keys;
  }

  private void centre() {
    double[] sum = new double[comments.length];
    int[] count = new int[comments.length];
    for (int row = 0; row < columns.length; row++) {
      for (int i = 0; i < columns[row].length; i++) {
        sum[columns[row][i]] += values[row][i];
        count[columns[row][i]]++;
      }
    }
    for (int row = 0; row < columns.length; row++) {
      for (int i = 0; i < columns[row].length; i++) {
        int column = columns[row][i];
        values[row][i] -= sum[column] / count[column];
      }
    }
  }

  /// The same positions on each comment, dealt out anew among those who took one: what is left is
  /// chance.
  PositionMatrix shuffled(long seed) {
    var byComment = new HashMap<Integer, List<Cell>>();
    for (int row = 0; row < columns.length; row++) {
      for (int i = 0; i < columns[row].length; i++) {
        byComment
            .computeIfAbsent(columns[row][i], c -> new ArrayList<>())
            .add(new Cell(row, columns[row][i], values[row][i]));
      }
    }
    var random = new Random(seed);
    var cells = new ArrayList<Cell>();
    byComment.forEach(
        (column, taken) -> {
          var dealt = new ArrayList<>(taken.stream().map(Cell::value).toList());
          java.util.Collections.shuffle(dealt, random);
          for (int i = 0; i < taken.size(); i++) {
            cells.add(new Cell(taken.get(i).row(), column, dealt.get(i)));
          }
        });
    return new PositionMatrix(holders, comments, cells);
  }

  int rows() {
    return holders.length;
  }

  int columns() {
    return comments.length;
  }

  int holder(int row) {
    return holders[row];
  }

  int taken(int row) {
    return columns[row].length;
  }

  double times(int row, double[] direction) {
    double sum = 0;
    for (int i = 0; i < columns[row].length; i++) {
      sum += values[row][i] * direction[columns[row][i]];
    }
    return sum;
  }

  void add(int row, double factor, double[] into) {
    for (int i = 0; i < columns[row].length; i++) {
      into[columns[row][i]] += factor * values[row][i];
    }
  }
}
