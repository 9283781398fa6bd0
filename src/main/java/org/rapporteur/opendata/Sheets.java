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

/// The sheets that a table fills: as many as its rows need, each with the columns' names at its
/// head.
final class Sheets {

  /// What a cell of the form holds at most, in UTF-16.
  static final int MOST_IN_A_CELL = 32_767;

  /// So many rows are in memory at most.
  private static final int FLUSHED = 500;

  /// Stands for a character by its code in the form, so a text that has one says it of its first
  /// sign.
  private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final Workbook workbook;
  private final String name;
  private final String[] head;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  Sheets(Workbook workbook, String name, String[] head, int mostRows) {
    this.workbook = workbook;
    this.name = name;
    this.head = head;
    this.mostRows = mostRows;
    this.sheet = next();
  }

  void row(@Nullable Object... cells) {
    try {
      if (rows == mostRows) {
        sheet.finish();
        sheet = next();
      }
      for (int column = 0; column < cells.length; column++) {
        write(column, cells[column]);
      }
      rows++;
      if (rows % FLUSHED == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook cannot be written", e);
    }
  }

  void close() throws IOException {
    sheet.finish();
  }

  private Worksheet next() {
    sheets++;
    var next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    next.freezePane(0, 1);
    for (int column = 0; column < head.length; column++) {
      next.inlineString(0, column, head[column]);
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
      case Object text -> text(column, text.toString());
    }
  }

  /// What one cell cannot hold goes on in the cells beside it.
  private void text(int column, String text) {
    int from = 0;
    for (int at = column; from < text.length() || at == column; at++) {
      int to = Math.min(text.length(), from + MOST_IN_A_CELL);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      sheet.inlineString(rows, at, cell(text.substring(from, to)));
      from = to;
    }
  }

  static String cell(String text) {
    return text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F_") : text;
  }
}
