package org.rapporteur.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a table to as many sheets as it needs. Each starts with the column names.
final class SheetWriter {

  /// The most rows that XLSX allows in a sheet, including the column names.
  static final int MAX_ROWS = 1_048_576;

  /// The most UTF-16 characters that XLSX allows in a cell.
  static final int MAX_CELL_LENGTH = 32_767;

  /// Limits the rows in memory.
  private static final int ROWS_PER_FLUSH = 500;

  /// XLSX reads `_x0041_` as the character with that code. Encoding the first `_` prevents it.
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final Workbook workbook;
  private final String name;
  private final String[] columns;
  private final int maxRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  SheetWriter(Workbook workbook, String name, String[] columns, int maxRows) {
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.maxRows = maxRows;
    this.sheet = startSheet();
  }

  void writeRow(@Nullable Object... cells) {
    try {
      if (rows == maxRows) {
        sheet.finish();
        sheet = startSheet();
      }
      for (int column = 0; column < cells.length; column++) {
        write(column, cells[column]);
      }
      rows++;
      if (rows % ROWS_PER_FLUSH == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook cannot be written", e);
    }
  }

  void close() throws IOException {
    sheet.finish();
  }

  private Worksheet startSheet() {
    sheets++;
    var next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    next.freezePane(0, 1);
    for (int column = 0; column < columns.length; column++) {
      next.inlineString(0, column, columns[column]);
      next.style(0, column).bold().set();
    }
    rows = 1;
    return next;
  }

  private void write(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> sheet.value(rows, column, number);
      case Boolean truth -> sheet.value(rows, column, truth);
      case Instant moment -> {
        sheet.value(rows, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        sheet.style(rows, column).format(TIME).set();
      }
      case Object text -> writeText(column, text.toString());
    }
  }

  /// Continues a text in the next cells if it is too long for one.
  private void writeText(int column, String text) {
    int from = 0;
    for (int at = column; from < text.length() || at == column; at++) {
      int to = Math.min(text.length(), from + MAX_CELL_LENGTH);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      sheet.inlineString(rows, at, escape(text.substring(from, to)));
      from = to;
    }
  }

  static String escape(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
  }
}
