package org.rapporteur.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a CSV file.
/// @param line the line on which it begins, counted from 1
/// @param damage the reason it cannot be read; the values are then incomplete
record CsvRow(long line, List<String> values, @Nullable CsvDamage damage) {

  /// The message key is `intake.remark.<code>`. The column is counted from 0.
  record CsvDamage(String code, int column, String found) {}

  boolean isBlank() {
    return damage == null && values.size() == 1 && values.getFirst().isBlank();
  }
}
