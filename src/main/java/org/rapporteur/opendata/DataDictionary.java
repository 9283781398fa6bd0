package org.rapporteur.opendata;

import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.rendering.content.ReportTexts;

/// Explains the columns of all tables, and how they differ from the columns with the same name in
/// Decidim's open data.
final class DataDictionary {

  static final String[] COLUMNS = {"table", "column", "type", "meaning", "decidim"};

  private DataDictionary() {}

  static void readRows(ReportTexts words, RowConsumer consumer) {
    for (var table : DataTable.values()) {
      for (var column : table.columns()) {
        consumer.accept(
            table.code(),
            column.name(),
            column.type().code(),
            words.text("opendata.column." + table.code() + "." + column.name()),
            column.isInDecidim() ? words.text("opendata.decidim." + column.name()) : null);
      }
    }
  }
}
