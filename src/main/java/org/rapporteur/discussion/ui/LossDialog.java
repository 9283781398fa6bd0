package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before somebody's words go for good. The button that has the focus as it opens keeps them,
/// so that nobody loses a text who presses Enter without reading.
class LossDialog extends ConfirmDialog {

  LossDialog(String header, String text, String act, Runnable lost) {
    setHeader(header);
    setText(text);
    setConfirmText(getTranslation("discussion.withdraw.keep"));
    setConfirmButtonTheme("tertiary");
    setRejectable(true);
    setRejectText(act);
    setRejectButtonTheme("error primary");
    addRejectListener(event -> lost.run());
  }
}
