package org.rapporteur.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.shared.format.SafeCsv;

/// The columns of a file by the names in its first row. The order is free, and other columns are
/// ignored.
/// @param hasEscapedFormulas true if an apostrophe precedes cells that begin like a formula
record CsvHeader(List<String> columns, boolean hasEscapedFormulas) {

  static CsvHeader readFrom(CsvReader reader, List<String> expected) throws IOException {
    return readFrom(reader, expected, Map.of());
  }

  /// Exported open data has other column names and additional columns.
  /// @param openDataColumns the import names of columns, by their names in open data
  static CsvHeader readFrom(
      CsvReader reader, List<String> expected, Map<String, String> openDataColumns)
      throws IOException {
    var row = reader.readNext();
    if (row == null) {
      throw InvalidImportFile.emptyFile();
    }
    var damage = row.damage();
    if (damage != null && damage.code().equals("encoding")) {
      throw InvalidImportFile.notUtf8(row.line(), damage.found());
    }
    var names = new ArrayList<String>();
    row.values().forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    if (!openDataColumns.isEmpty() && names.containsAll(openDataColumns.keySet())) {
      names.replaceAll(name -> openDataColumns.getOrDefault(name, name));
      if (names.containsAll(expected) && Set.copyOf(names).size() == names.size()) {
        return new CsvHeader(names, true);
      }
    }
    var missing = expected.stream().filter(name -> !names.contains(name)).toList();
    boolean ambiguous = expected.stream().anyMatch(name -> count(names, name) > 1);
    if (damage != null || !missing.isEmpty() || ambiguous) {
      String actual = damage == null ? String.join(", ", row.values()) : damage.found();
      throw InvalidImportFile.wrongHeader(actual, missing.isEmpty() ? expected : missing);
    }
    return new CsvHeader(names, false);
  }

  private static long count(List<String> names, String name) {
    return names.stream().filter(name::equals).count();
  }

  String value(CsvRow row, String column) {
    String cell = row.values().get(columns.indexOf(column));
    return hasEscapedFormulas ? SafeCsv.fromCell(cell) : cell;
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  int width() {
    return columns.size();
  }
}
