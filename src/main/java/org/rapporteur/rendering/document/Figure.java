package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;

/// A chart with its number in the document.
///
/// @param table the number of the table beside it that has its numbers; they are not given twice
public record Figure(int number, Chart chart, @Nullable Integer table) implements Block {

  public Figure(int number, Chart chart) {
    this(number, chart, null);
  }
}
