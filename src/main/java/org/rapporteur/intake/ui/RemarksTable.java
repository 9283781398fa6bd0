package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;

/// A table of remarks, each with the line and the column in the file.
class RemarksTable extends Div {

  private final transient Messages messages;
  private final NativeTable table;

  RemarksTable(Messages messages, String caption) {
    this.messages = messages;
    this.table =
        ImportComponents.createTable(
            caption,
            getTranslation("intake.line"),
            getTranslation("intake.column"),
            getTranslation("intake.reason"));
    add(table);
  }

  /// Adds the remarks and returns this table.
  RemarksTable addRemarks(List<ImportRemark> remarks) {
    remarks.forEach(this::addRow);
    return this;
  }

  private void addRow(ImportRemark remark) {
    ImportComponents.addRow(table)
        .add(
            ImportComponents.createCell(
                getTranslation("intake.line"), String.valueOf(remark.line())),
            ImportComponents.createCell(getTranslation("intake.column"), remark.field()),
            ImportComponents.createCell(
                getTranslation("intake.reason"), remark.toText(messages, getLocale())));
  }
}
