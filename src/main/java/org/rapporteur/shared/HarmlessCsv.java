package org.rapporteur.shared;

/// Cells that a spreadsheet shows and never carries out.
public final class HarmlessCsv {

  private HarmlessCsv() {}

  /// What begins like a formula begins with an apostrophe instead, which spreadsheets do not show.
  public static String cell(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  public static String row(String... cells) {
    var harmless = java.util.Arrays.stream(cells).map(HarmlessCsv::cell).toList();
    return String.join(",", harmless) + "\r\n";
  }

  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0;
  }
}
