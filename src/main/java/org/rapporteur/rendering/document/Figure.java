package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;

/// A chart with its number in the document.
///
/// @param tableNumber number of the table that has the same data; formats then show no other table
public record Figure(int number, Chart chart, @Nullable Integer tableNumber) implements Block {

  public Figure(int number, Chart chart) {
    this(number, chart, null);
  }
}
