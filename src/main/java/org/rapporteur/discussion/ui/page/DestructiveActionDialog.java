package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Confirms an action that deletes text. The safe button has the initial focus, so pressing Enter
/// loses nothing.
public class DestructiveActionDialog extends ConfirmDialog {

  public DestructiveActionDialog(String header, String text, String actionLabel, Runnable action) {
    setHeader(header);
    setText(text);
    setConfirmText(getTranslation("discussion.withdraw.keep"));
    setConfirmButtonTheme("tertiary");
    setRejectable(true);
    setRejectText(actionLabel);
    setRejectButtonTheme("error primary");
    addRejectListener(event -> action.run());
  }
}
