package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.PasswordService;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.form.FormErrors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/// Form that changes the viewer's password. A change signs the viewer out.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PasswordForm extends Div {

  private final transient PasswordService passwords;
  private final transient ViewerService viewers;
  private final transient AuthenticationContext authentication;
  private final PasswordField currentPassword = new PasswordField();
  private final PasswordField newPassword = new PasswordField();
  private final transient FormErrors errors;

  PasswordForm(
      PasswordService passwords,
      ViewerService viewers,
      AuthenticationContext authentication,
      Messages messages) {
    this.passwords = passwords;
    this.viewers = viewers;
    this.authentication = authentication;
    currentPassword.setLabel(getTranslation("identity.field.password.current"));
    currentPassword.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    newPassword.setLabel(getTranslation("identity.field.password.new"));
    newPassword.setHelperText(getTranslation("identity.field.password.hint"));
    newPassword.setAutocomplete(Autocomplete.NEW_PASSWORD);
    var summary = new ErrorSummary();
    errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("password.wrong", currentPassword)
            .addField("password", newPassword);
    var note = new Paragraph(getTranslation("identity.password.change.effect"));
    note.addClassNames("small", "muted");
    var change = new Button(getTranslation("identity.password.change"), click -> change());
    addClassName("form");
    add(summary, currentPassword, newPassword, note, new Paragraph(change));
  }

  private void change() {
    errors.clear();
    if (errors.tryRun(
        () ->
            passwords.change(
                viewers.current(), currentPassword.getValue(), newPassword.getValue()))) {
      authentication.logout();
    }
    errors.showSummary();
  }
}
