package org.rapporteur.rendering.pdf;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Computes the column widths of a table in millimetres. A column has at least the width of its
/// longest word; the rest of the width is shared by the length of the texts.
final class FoColumnWidths {

  static final double TEXT_WIDTH = 170;

  /// The padding at each side of a cell.
  static final double PADDING = 1.2;

  /// One em at the font size of tables, 8.5 points.
  static final double EM = 3.0;

  /// The maximum width wanted for one line of text.
  private static final double MAX_WANTED = 55;

  /// A longer word than this share of an average column is broken.
  private static final double MAX_WORD_SHARE = 1.2;

  private final FoText text;
  private final List<String> heads;
  private final List<List<String>> rows;

  /// @param rows rows of cells; a row may lack its last cells
  FoColumnWidths(FoText text, List<String> heads, List<List<String>> rows) {
    this.text = text;
    this.heads = heads;
    this.rows = rows;
  }

  List<Double> compute() {
    double[] min = IntStream.range(0, heads.size()).mapToDouble(this::minWidth).toArray();
    double[] wanted =
        IntStream.range(0, min.length).mapToDouble(i -> Math.max(wantedWidth(i), min[i])).toArray();
    double minSum = DoubleStream.of(min).sum();
    double missing = DoubleStream.of(wanted).sum() - minSum;
    double free = TEXT_WIDTH - minSum;
    if (free <= 0) {
      return scale(min, TEXT_WIDTH / minSum);
    }
    if (missing <= free) {
      return scale(wanted, TEXT_WIDTH / (minSum + missing));
    }
    for (int i = 0; i < min.length; i++) {
      min[i] += free * (wanted[i] - min[i]) / missing;
    }
    return scale(min, 1);
  }

  private static List<Double> scale(double[] widths, double factor) {
    return DoubleStream.of(widths).mapToObj(width -> width * factor).toList();
  }

  private double minWidth(int column) {
    double head = text.maxWordWidth(heads.get(column)) * FoStyle.BOLD;
    double widest = Math.max(head, maxOfCells(column, text::maxWordWidth)) * EM;
    double max = MAX_WORD_SHARE * TEXT_WIDTH / heads.size();
    return Math.min(widest, max) + 2 * PADDING + 0.5;
  }

  private double wantedWidth(int column) {
    return Math.min(maxOfCells(column, text::width) * EM, MAX_WANTED) + 2 * PADDING + 0.5;
  }

  private double maxOfCells(int column, ToDoubleFunction<String> measure) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToDouble(row -> measure.applyAsDouble(row.get(column)))
        .max()
        .orElse(0);
  }
}
