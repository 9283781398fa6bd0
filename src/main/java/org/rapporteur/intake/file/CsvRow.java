package org.rapporteur.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a CSV file.
/// @param line the line on which the record begins, counted from 1
/// @param damage the reason why the record cannot be read; the values are then incomplete
record CsvRow(long line, List<String> values, @Nullable CsvDamage damage) {

  /// Damage that makes a record unreadable.
  ///
  /// @param code the message key is `intake.remark.<code>`
  /// @param column the position of the damaged field, counted from 0
  /// @param found the damaged value, shortened
  record CsvDamage(String code, int column, String found) {}

  boolean isBlank() {
    return damage == null && values.size() == 1 && values.getFirst().isBlank();
  }
}
