package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.form.FormErrors;

/// Confirms the suspension or reactivation of a person, with a reason.
final class PersonActionDialog extends Dialog {

  /// A change of an account that needs a reason.
  enum PersonAction {
    SUSPEND("suspend"),
    REACTIVATE("reactivate");

    private final String keySuffix;

    PersonAction(String keySuffix) {
      this.keySuffix = keySuffix;
    }

    /// Message key of a short label, beside the person's name.
    String labelKey() {
      return "identity.person-action." + keySuffix;
    }

    /// Message key of a label that names the person.
    String fullLabelKey() {
      return "identity.person-action-of." + keySuffix;
    }

    private String doneKey() {
      return "identity.person-action-done." + keySuffix;
    }
  }

  private final transient Consumer<String> execute;
  private final String doneText;
  private final TextArea reason = new TextArea();
  private final transient FormErrors errors;

  /// Creates the dialog for one action.
  ///
  /// @param execute receives the reason
  PersonActionDialog(
      PersonAction action, String personName, Messages messages, Consumer<String> execute) {
    this.execute = execute;
    this.doneText = getTranslation(action.doneKey(), personName);
    reason.setLabel(getTranslation("identity.reason"));
    reason.setHelperText(getTranslation("identity.reason.hint"));
    var summary = new ErrorSummary();
    errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("reason", reason);
    var confirm = new Button(getTranslation(action.fullLabelKey(), personName), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    setHeaderTitle(getTranslation(action.fullLabelKey(), personName));
    add(summary, reason);
    getFooter().add(new Button(getTranslation("identity.cancel"), click -> close()), confirm);
  }

  private void confirm() {
    errors.clear();
    if (errors.tryRun(() -> execute.accept(reason.getValue()))) {
      close();
      Toast.show(doneText);
    }
    errors.showSummary();
  }
}
