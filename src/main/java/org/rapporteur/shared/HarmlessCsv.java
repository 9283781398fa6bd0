package org.rapporteur.shared;

/// Cells that a spreadsheet shows and never carries out.
public final class HarmlessCsv {

  private HarmlessCsv() {}

  /// What begins like a formula begins with an apostrophe instead, which spreadsheets do not show.
  public static String cell(String value) {
    String harmless = isFormula(value, 0) ? "'" + value : value;
    return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /// What a cell was made of. A value that began with an apostrophe of its own and then like a
  /// formula comes back without it.
  public static String original(String cell) {
    return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
  }

  public static String row(String... cells) {
    var harmless = java.util.Arrays.stream(cells).map(HarmlessCsv::cell).toList();
    return String.join(",", harmless) + "\r\n";
  }

  private static boolean isFormula(String value, int from) {
    return value.length() > from && "=+-@\t\r\n".indexOf(value.charAt(from)) >= 0;
  }

  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0;
  }
}
