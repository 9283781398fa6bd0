package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.PasswordResetService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.form.FormErrors;

/// The page for a forgotten password. It sends a reset link by e-mail; with such a link, it sets a
/// new password.
@Route("sign-in/password")
@AnonymousAllowed
class PasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient PasswordResetService resets;
  private final transient Messages messages;
  private final ErrorSummary summary = new ErrorSummary();
  private final EmailField email = new EmailField();
  private final PasswordField password = new PasswordField();

  PasswordView(PasswordResetService resets, Messages messages) {
    this.resets = resets;
    this.messages = messages;
    addClassName("page-sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var link = event.getLocation().getQueryParameters().getSingleParameter("secret");
    if (link.isEmpty()) {
      showEmailForm();
    } else if (resets.isValid(new Secret(link.get()))) {
      showPasswordForm(new Secret(link.get()));
    } else {
      add(
          new NextStepMessage(
              getTranslation("identity.link.invalid"),
              getTranslation("refusal.link.not-good"),
              new Anchor(AccountLinks.PASSWORD, getTranslation("identity.password.new"))));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.password.new"));
  }

  private void showEmailForm() {
    var errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("email", email);
    email.setLabel(getTranslation("identity.field.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    addForm(
        "identity.password.send-link",
        email,
        () -> {
          errors.clear();
          if (errors.tryRun(() -> resets.requestReset(new EmailAddress(email.getValue())))) {
            removeAll();
            add(
                new NextStepMessage(
                    getTranslation("identity.mail.read"),
                    getTranslation("identity.mail.password", email.getValue().strip()),
                    new Anchor(AccountLinks.SIGN_IN, getTranslation("identity.sign-in"))));
          }
          errors.showSummary();
        });
  }

  private void showPasswordForm(Secret link) {
    var errors =
        new FormErrors(messages, summary, getLocale(), "identity.missing.")
            .addField("password", password);
    password.setLabel(getTranslation("identity.field.password.new"));
    password.setHelperText(getTranslation("identity.field.password.hint"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    addForm(
        "identity.password.set.submit",
        password,
        () -> {
          errors.clear();
          if (errors.tryRun(() -> resets.reset(link, password.getValue()))) {
            getUI().ifPresent(ui -> ui.navigate("sign-in", QueryParameters.of("done", "password")));
          }
          errors.showSummary();
        });
  }

  private void addForm(String actionKey, Component field, Runnable action) {
    var button = new Button(getTranslation(actionKey), click -> action.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.ENTER);
    var form = new Div(summary, field, new Paragraph(button));
    form.addClassNames("form", "reg-form");
    add(new H1(getTranslation("identity.password.new")), form);
  }
}
