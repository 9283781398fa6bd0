package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;

/// A dialog for an action that needs a public reason. The entered text remains if the action is
/// refused.
class ReasonDialog extends Dialog {

  private final TextArea reason;
  private final Div refusalNotices = new Div();

  /// Creates the dialog for one action.
  ///
  /// @param actionKey selects the messages `consultation.action.<actionKey>` with the suffixes
  ///     `.why`, `.confirm` and `.cancel`
  /// @param action receives the reason; a [Refusal] that it throws is shown in the dialog
  /// @param fields further fields above the reason
  ReasonDialog(String actionKey, Messages messages, Consumer<String> action, Component... fields) {
    setHeaderTitle(getTranslation("consultation.action." + actionKey));
    addClassName("reason-dialog");
    reason = new TextArea(getTranslation("consultation.action.reason"));
    reason.setHelperText(getTranslation("consultation.action.reason.help"));
    reason.setManualValidation(true);
    reason.addThemeName("helper-above-field");
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    var form = new Div();
    form.addClassName("form");
    form.add(fields);
    form.add(reason);
    add(
        new Paragraph(getTranslation("consultation.action." + actionKey + ".why")),
        refusalNotices,
        form);
    var cancelButton =
        new Button(
            getTranslation("consultation.action." + actionKey + ".cancel"), click -> close());
    cancelButton.addThemeVariants(ButtonVariant.TERTIARY);
    var confirmButton =
        new Button(
            getTranslation("consultation.action." + actionKey + ".confirm"),
            click -> submit(messages, action));
    confirmButton.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(cancelButton, confirmButton);
  }

  private void submit(Messages messages, Consumer<String> action) {
    refusalNotices.removeAll();
    reason.setInvalid(false);
    if (reason.getValue().isBlank()) {
      reason.setErrorMessage(getTranslation("consultation.action.reason.missing"));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    try {
      action.accept(reason.getValue());
      close();
    } catch (Refusal refusal) {
      refusalNotices.add(new Notice(Notice.Kind.BAD, messages.text(getLocale(), refusal)));
    }
  }
}
