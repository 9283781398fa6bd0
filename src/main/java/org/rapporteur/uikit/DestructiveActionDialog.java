package org.rapporteur.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Confirms an action that cannot be undone. The cancel button has the initial focus, so that
/// pressing Enter loses nothing.
public class DestructiveActionDialog extends ConfirmDialog {

  /// Vaadin focuses the confirm button when the dialog has opened; this listener runs after that.
  private static final String FOCUS_CANCEL_BUTTON =
      """
      document.body.addEventListener('vaadin-overlay-open',
          () => this.querySelector('[slot=cancel-button]').focus(), {once: true});
      """;

  public DestructiveActionDialog(String header, String text, String actionLabel, Runnable action) {
    setHeader(header);
    setText(text);
    setCancelable(true);
    setCancelText(getTranslation("uikit.cancel"));
    setConfirmText(actionLabel);
    setConfirmButtonTheme("error primary");
    addConfirmListener(event -> action.run());
    getElement().executeJs(FOCUS_CANCEL_BUTTON);
  }
}
