package org.rapporteur.intake.file;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.shared.format.SafeCsv;

/// The columns of a file, by the names in its first row. They can be in any order; unknown columns
/// are ignored.
/// @param hasEscapedFormulas true if an apostrophe precedes cells that begin like a formula
record CsvHeader(List<String> columns, boolean hasEscapedFormulas) {

  static CsvHeader readFrom(CsvReader reader, List<String> expected) throws IOException {
    return readFrom(reader, expected, Map.of());
  }

  /// Recognizes exported open data, which has other column names and additional columns.
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
    var names = row.values().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!openDataColumns.isEmpty() && names.containsAll(openDataColumns.keySet())) {
      var importNames =
          names.stream().map(name -> openDataColumns.getOrDefault(name, name)).toList();
      if (importNames.containsAll(expected) && isDistinct(importNames)) {
        return new CsvHeader(importNames, true);
      }
    }
    requireColumns(row, names, expected);
    return new CsvHeader(names, false);
  }

  private static void requireColumns(CsvRow row, List<String> names, List<String> expected) {
    var damage = row.damage();
    var missing = expected.stream().filter(name -> !names.contains(name)).toList();
    boolean isAmbiguous =
        expected.stream().anyMatch(name -> Collections.frequency(names, name) > 1);
    if (damage != null || !missing.isEmpty() || isAmbiguous) {
      String header = damage == null ? String.join(", ", row.values()) : damage.found();
      throw InvalidImportFile.wrongHeader(header, missing.isEmpty() ? expected : missing);
    }
  }

  private static boolean isDistinct(List<String> names) {
    return Set.copyOf(names).size() == names.size();
  }

  /// The cell of a row in this column.
  String getCell(CsvRow row, String column) {
    String cell = row.values().get(columns.indexOf(column));
    return hasEscapedFormulas ? SafeCsv.fromCell(cell) : cell;
  }

  boolean hasColumn(String column) {
    return columns.contains(column);
  }

  int width() {
    return columns.size();
  }
}
