package org.rapporteur.synthesis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// A table of the secretariat behind a paragraph: the first cell of a row is its head.
///
/// @param source where its contents come from; a table cites nothing itself
public record DraftTable(
    String caption, String source, List<String> heads, List<List<String>> rows) {

  public static final int MAX_CAPTION = 300;
  public static final int MAX_SOURCE = 500;
  public static final int MAX_COLUMNS = 10;
  public static final int MAX_ROWS = 100;
  public static final int MAX_CELL = 500;

  /// In all of its cells.
  public static final int MAX_TEXT = 20_000;

  public DraftTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// As it may come in: every row as wide as the heads, at least two columns and one row.
  public DraftTable received() {
    var columns = heads.stream().map(head -> line("table", head)).toList();
    if (columns.size() < 2 || rows.isEmpty()) {
      throw new InvalidInput("table.too-small", "table");
    }
    if (columns.size() > MAX_COLUMNS || rows.size() > MAX_ROWS) {
      throw new InvalidInput(
          "table.too-large", "table", Map.of("columns", MAX_COLUMNS, "rows", MAX_ROWS));
    }
    var received = new ArrayList<List<String>>();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new InvalidInput(
            "table.row",
            "table",
            Map.of("row", received.size() + 1, "cells", row.size(), "columns", columns.size()));
      }
      received.add(row.stream().map(cell -> line("table", cell)).toList());
    }
    int length = received.stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (length > MAX_TEXT) {
      throw new InvalidInput(
          "text.too-long",
          "table",
          Map.of("length", length, "most", MAX_TEXT, "over", length - MAX_TEXT));
    }
    return new DraftTable(
        InputText.requireLine("caption", caption, MAX_CAPTION),
        InputText.requireLine("source", source, MAX_SOURCE),
        columns,
        received);
  }

  private static String line(String field, String cell) {
    return cell.isBlank() ? "" : InputText.requireLine(field, cell, MAX_CELL);
  }

  /// All of it in one line.
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(caption);
    lines.add(String.join(" | ", heads));
    rows.forEach(row -> lines.add(String.join(" | ", row)));
    lines.add(source);
    return String.join("; ", lines);
  }
}
