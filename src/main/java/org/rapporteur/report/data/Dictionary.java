package org.rapporteur.report.data;

import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Says of each column what it means, and what differs where Decidim's open data have one of its
/// name.
@Component
class Dictionary {

  static final String[] HEAD = {"table", "column", "type", "meaning", "decidim"};

  private final Messages messages;

  Dictionary(Messages messages) {
    this.messages = messages;
  }

  void rows(LanguageTag language, Rows.Reader reader) {
    var words = new ReportTexts(messages, language);
    for (var table : DataTable.values()) {
      for (var column : table.columns()) {
        reader.row(
            table.code(),
            column.name(),
            column.kind().code(),
            words.text("report.data.column." + table.code() + "." + column.name()),
            table.isInDecidim(column) ? words.text("report.data.decidim." + column.name()) : null);
      }
    }
  }
}
