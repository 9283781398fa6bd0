package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.table.ResponsiveTable;

/// A table of remarks, each with the line and the column in the file.
class RemarksTable extends Div {

  private final transient Messages messages;
  private final ResponsiveTable table;

  RemarksTable(Messages messages, String caption) {
    this.messages = messages;
    this.table =
        new ResponsiveTable(
            caption,
            List.of(
                getTranslation("intake.line"),
                getTranslation("intake.column"),
                getTranslation("intake.reason")));
    add(table);
  }

  /// Adds the remarks and returns this table.
  RemarksTable addRemarks(List<ImportRemark> remarks) {
    remarks.forEach(this::addRow);
    return this;
  }

  private void addRow(ImportRemark remark) {
    table.addRow(
        new Span(String.valueOf(remark.line())),
        new Span(remark.field()),
        new Span(remark.toText(messages, getLocale())));
  }
}
