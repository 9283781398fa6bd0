package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.rapporteur.intake.RemarkTexts;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;

/// A table of rows with their remarks.
class RemarksTable extends Div {

  private final transient Messages messages;
  private final NativeTable table;

  RemarksTable(Messages messages, String caption) {
    this.messages = messages;
    this.table =
        ImportComponents.table(
            caption,
            getTranslation("intake.line"),
            getTranslation("intake.column"),
            getTranslation("intake.reason"));
    add(table);
  }

  RemarksTable show(List<ImportRemark> remarks) {
    for (ImportRemark remark : remarks) {
      var row = ImportComponents.row(table);
      row.add(ImportComponents.cell(getTranslation("intake.line"), String.valueOf(remark.line())));
      row.add(ImportComponents.cell(getTranslation("intake.column"), remark.field()));
      row.add(
          ImportComponents.cell(
              getTranslation("intake.reason"), RemarkTexts.textFor(messages, getLocale(), remark)));
    }
    return this;
  }
}
