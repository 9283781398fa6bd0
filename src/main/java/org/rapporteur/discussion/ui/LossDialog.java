package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before somebody's words go for good.
class LossDialog extends ConfirmDialog {

  LossDialog(String header, String text, String act, Runnable confirmed) {
    setHeader(header);
    setText(text);
    setConfirmText(act);
    setConfirmButtonTheme("error primary");
    setCancelable(true);
    setCancelText(getTranslation("discussion.withdraw.keep"));
    addConfirmListener(event -> confirmed.run());
  }
}
