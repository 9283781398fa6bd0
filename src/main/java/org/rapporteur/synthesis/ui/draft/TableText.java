package org.rapporteur.synthesis.ui.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.synthesis.draft.DraftTable;

/// The contents of a table as people type or paste them: a line a row, the heads first. A
/// spreadsheet puts tabs between cells; whoever types puts strokes.
final class TableText {

  private static final String TAB = "\t";
  private static final String STROKE = "|";

  private TableText() {}

  /// Rows that are shorter than the heads end in empty cells.
  static DraftTable read(String caption, String source, String typed) {
    var lines = typed.replace("\r", "").lines().filter(line -> !line.isBlank()).toList();
    String between = typed.contains(TAB) ? TAB : STROKE;
    var rows = new ArrayList<List<String>>();
    lines.forEach(line -> rows.add(cells(line, between)));
    var heads = rows.isEmpty() ? List.<String>of() : rows.removeFirst();
    return new DraftTable(
        caption, source, heads, rows.stream().map(row -> filled(row, heads.size())).toList());
  }

  /// As it can be read again.
  static String of(DraftTable table) {
    var all = Stream.concat(Stream.of(table.heads()), table.rows().stream()).toList();
    boolean strokes = all.stream().flatMap(List::stream).noneMatch(cell -> cell.contains(STROKE));
    return all.stream()
        .map(row -> strokes ? "| " + String.join(" | ", row) + " |" : String.join(TAB, row))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(String line, String between) {
    String inner = line.strip();
    if (between.equals(STROKE)) {
      inner = inner.startsWith(STROKE) ? inner.substring(1) : inner;
      inner = inner.endsWith(STROKE) ? inner.substring(0, inner.length() - 1) : inner;
    } else {
      inner = line;
    }
    return Arrays.stream(inner.split(between.equals(STROKE) ? "\\|" : TAB, -1))
        .map(String::strip)
        .toList();
  }

  private static List<String> filled(List<String> row, int width) {
    var cells = new ArrayList<>(row);
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }
}
