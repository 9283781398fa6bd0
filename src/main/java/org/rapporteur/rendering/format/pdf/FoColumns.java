package org.rapporteur.rendering.format.pdf;

import java.util.List;
import java.util.stream.IntStream;

/// How wide the columns of a table are: each at least as its widest word, and the rest by how much
/// they have to say. In millimetres.
final class FoColumns {

  static final double TEXT_WIDTH = 170;

  /// At each side of a cell.
  static final double PADDING = 1.2;

  /// Of a letter in a table, of 8.5 points.
  static final double EM = 3.0;

  /// A cell of more text has several lines.
  private static final double ENOUGH = 55;

  /// A wider word is divided, for the sake of the other columns.
  private static final double MORE_THAN_ITS_SHARE = 1.2;

  private final FoText text;
  private final List<String> heads;
  private final List<List<String>> rows;

  /// @param rows the cells below the heads; nothing of a row stands in the last columns if it is
  /// short
  FoColumns(FoText text, List<String> heads, List<List<String>> rows) {
    this.text = text;
    this.heads = heads;
    this.rows = rows;
  }

  List<Double> widths() {
    double[] least = IntStream.range(0, heads.size()).mapToDouble(this::least).toArray();
    double[] wanted = IntStream.range(0, heads.size()).mapToDouble(this::wanted).toArray();
    double needed = IntStream.range(0, least.length).mapToDouble(i -> least[i]).sum();
    if (needed >= TEXT_WIDTH) {
      return stretched(least, TEXT_WIDTH / needed);
    }
    double more = 0;
    for (int i = 0; i < least.length; i++) {
      wanted[i] = Math.max(wanted[i], least[i]);
      more += wanted[i] - least[i];
    }
    double left = TEXT_WIDTH - needed;
    if (more <= left) {
      return stretched(wanted, TEXT_WIDTH / (needed + more));
    }
    for (int i = 0; i < least.length; i++) {
      least[i] += left * (wanted[i] - least[i]) / more;
    }
    return stretched(least, 1);
  }

  private static List<Double> stretched(double[] widths, double by) {
    return IntStream.range(0, widths.length).mapToObj(i -> widths[i] * by).toList();
  }

  private double least(int column) {
    double most = MORE_THAN_ITS_SHARE * TEXT_WIDTH / heads.size();
    double head = text.widestWord(heads.get(column)) * FoStyle.BOLD;
    double cells =
        rows.stream()
            .filter(row -> column < row.size())
            .mapToDouble(row -> text.widestWord(row.get(column)))
            .max()
            .orElse(0);
    return Math.min(Math.max(head, cells) * EM, most) + 2 * PADDING + 0.5;
  }

  private double wanted(int column) {
    double widest =
        rows.stream()
            .filter(row -> column < row.size())
            .mapToDouble(row -> text.width(row.get(column)))
            .max()
            .orElse(0);
    return Math.min(widest * EM, ENOUGH) + 2 * PADDING + 0.5;
  }
}
