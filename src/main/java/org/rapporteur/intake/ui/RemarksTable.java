package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.rapporteur.intake.RemarkWords;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.shared.Messages;

/// Rows of a file with what is to be said of them.
class RemarksTable extends Div {

  private final transient Messages messages;
  private final NativeTable table;

  RemarksTable(Messages messages, String caption) {
    this.messages = messages;
    this.table =
        Parts.table(
            caption,
            getTranslation("intake.line"),
            getTranslation("intake.column"),
            getTranslation("intake.reason"));
    add(table);
  }

  RemarksTable show(List<Remark> remarks) {
    for (Remark remark : remarks) {
      var row = Parts.row(table);
      row.add(Parts.cell(getTranslation("intake.line"), String.valueOf(remark.line())));
      row.add(Parts.cell(getTranslation("intake.column"), remark.field()));
      row.add(
          Parts.cell(
              getTranslation("intake.reason"), RemarkWords.of(messages, getLocale(), remark)));
    }
    return this;
  }
}
