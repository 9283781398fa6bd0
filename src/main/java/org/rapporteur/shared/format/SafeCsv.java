package org.rapporteur.shared.format;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Writes CSV cells that a spreadsheet cannot run as formulas (CSV injection).
public final class SafeCsv {

  private SafeCsv() {}

  /// Prefixes values that look like a formula with an apostrophe, which spreadsheets do not show.
  public static String toCell(String value) {
    String harmless = startsLikeFormula(value, 0) ? "'" + value : value;
    return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /// Reverses [#toCell]. A value that already began with an apostrophe and a formula sign loses the
  /// apostrophe.
  public static String fromCell(String cell) {
    return cell.startsWith("'") && startsLikeFormula(cell, 1) ? cell.substring(1) : cell;
  }

  public static String toRow(String... cells) {
    return Arrays.stream(cells).map(SafeCsv::toCell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static boolean startsLikeFormula(String value, int index) {
    return value.length() > index && "=+-@\t\r\n".indexOf(value.charAt(index)) >= 0;
  }

  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0;
  }
}
