package org.rapporteur.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a CSV file.
///
/// @param line on which it begins, counted from 1
/// @param damage why it cannot be read; its values are then those up to there
record CsvRow(long line, List<String> values, @Nullable Damage damage) {

  /// The code's words are the message `intake.remark.<code>`; the column is counted from 0.
  record Damage(String code, int column, String found) {}

  boolean isBlank() {
    return damage == null && values.size() == 1 && values.getFirst().isBlank();
  }
}
