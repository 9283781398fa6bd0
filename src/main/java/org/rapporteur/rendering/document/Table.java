package org.rapporteur.rendering.document;

import java.util.List;

/// Rows under column heads; the first column holds each row's head.
///
/// @param description what the table shows, for whoever cannot see its shape
public record Table(String caption, String description, List<String> columnHeads, List<Row> rows) {

  public record Row(String head, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Table {
    columnHeads = List.copyOf(columnHeads);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() + 1 != columnHeads.size()) {
        throw new IllegalStateException("%s has other cells than %s".formatted(row, columnHeads));
      }
    }
  }
}
