package org.rapporteur.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which column of a file is which, by the names in its first row. The order is free; the names are
/// not.
record Header(List<String> columns) {

  static Header read(CsvReader reader, List<String> expected) throws IOException {
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
    if (names.size() != expected.size() || !Set.copyOf(names).equals(Set.copyOf(expected))) {
      String found = damage == null ? String.join(", ", row.values()) : damage.found();
      throw FileRefused.header(found, String.join(", ", expected));
    }
    return new Header(names);
  }

  String value(CsvRow row, String column) {
    return row.values().get(columns.indexOf(column));
  }

  int width() {
    return columns.size();
  }
}
