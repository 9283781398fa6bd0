package org.rapporteur.rendering.document;

import java.util.List;

/// A table. The first column has the heads of the rows.
///
/// @param description a sentence about the data, also for readers who cannot see the table
public record Table(String caption, String description, List<String> columns, List<Row> rows) {

  public record Row(String head, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() + 1 != columns.size()) {
        throw new IllegalStateException("%s does not fit %s".formatted(row, columns));
      }
    }
  }

  /// True if the column of cells has numbers, which are aligned at the end. Decided by the first
  /// row.
  public boolean isNumeric(int cellIndex) {
    return !rows.isEmpty() && isNumber(rows.getFirst().cells().get(cellIndex));
  }

  public static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && cell.chars().allMatch(c -> Character.isDigit(c) || " .,%".indexOf(c) >= 0);
  }
}
