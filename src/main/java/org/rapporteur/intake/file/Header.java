package org.rapporteur.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.shared.HarmlessCsv;

/// Which column of a file is which, by the names in its first row. The order is free; the names are
/// not.
///
/// @param harmless whether a cell that would begin like a formula has an apostrophe before it
record Header(List<String> columns, boolean harmless) {

  static Header read(CsvReader reader, List<String> expected) throws IOException {
    return read(reader, expected, Map.of());
  }

  /// A file of public data names columns otherwise and has more of them.
  ///
  /// @param inData how the columns are named that public data name otherwise, by their names there
  static Header read(CsvReader reader, List<String> expected, Map<String, String> inData)
      throws IOException {
    var row = reader.next();
    if (row == null) {
      throw FileRefused.empty();
    }
    var damage = row.damage();
    if (damage != null && damage.code().equals("encoding")) {
      throw FileRefused.encoding(row.line(), damage.found());
    }
    var names = new ArrayList<String>();
    row.values().forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    if (!inData.isEmpty() && names.containsAll(inData.keySet())) {
      names.replaceAll(name -> inData.getOrDefault(name, name));
      if (names.containsAll(expected) && Set.copyOf(names).size() == names.size()) {
        return new Header(names, true);
      }
    }
    if (names.size() != expected.size() || !Set.copyOf(names).equals(Set.copyOf(expected))) {
      String found = damage == null ? String.join(", ", row.values()) : damage.found();
      throw FileRefused.header(found, String.join(", ", expected));
    }
    return new Header(names, false);
  }

  String value(CsvRow row, String column) {
    String cell = row.values().get(columns.indexOf(column));
    return harmless ? HarmlessCsv.original(cell) : cell;
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  int width() {
    return columns.size();
  }
}
