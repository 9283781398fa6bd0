package org.rapporteur.identity.ui;

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
import org.rapporteur.identity.account.PasswordService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;

/// A new password for someone who has none that works: asked for by address, set by the link of the
/// mail.
@Route("sign-in/password")
@AnonymousAllowed
class PasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient PasswordService passwords;
  private final transient Messages messages;
  private final ErrorSummary summary = new ErrorSummary();
  private final EmailField email = new EmailField();
  private final PasswordField password = new PasswordField();

  PasswordView(PasswordService passwords, Messages messages) {
    this.passwords = passwords;
    this.messages = messages;
    addClassName("page-sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var link = event.getLocation().getQueryParameters().getSingleParameter("secret");
    if (link.isEmpty()) {
      ask();
    } else if (passwords.isGood(new Secret(link.get()))) {
      choose(new Secret(link.get()));
    } else {
      add(
          new SaysNext(
              getTranslation("identity.link.gone"),
              getTranslation("refusal.link.not-good"),
              new Anchor(AccountLinks.PASSWORD, getTranslation("identity.password.new"))));
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("identity.password.new"));
  }

  private void ask() {
    var problems = new FormProblems(messages, summary, getLocale()).field("email", email);
    email.setLabel(getTranslation("identity.field.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    form(
        "identity.password.ask",
        email,
        () -> {
          problems.clear();
          if (problems.run(() -> passwords.requestReset(new EmailAddress(email.getValue())))) {
            removeAll();
            add(
                new SaysNext(
                    getTranslation("identity.mail.read"),
                    getTranslation("identity.mail.password", email.getValue().strip()),
                    new Anchor(AccountLinks.SIGN_IN, getTranslation("identity.sign-in"))));
          }
          problems.show();
        });
  }

  private void choose(Secret link) {
    var problems = new FormProblems(messages, summary, getLocale()).field("password", password);
    password.setLabel(getTranslation("identity.field.password.new"));
    password.setHelperText(getTranslation("identity.field.password.hint"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    form(
        "identity.password.set.act",
        password,
        () -> {
          problems.clear();
          if (problems.run(() -> passwords.reset(link, password.getValue()))) {
            getUI().ifPresent(ui -> ui.navigate("sign-in", QueryParameters.of("done", "password")));
          }
          problems.show();
        });
  }

  private void form(String actKey, com.vaadin.flow.component.Component field, Runnable act) {
    var button = new Button(getTranslation(actKey), click -> act.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
    var form = new Div(summary, field, new Paragraph(button));
    form.addClassNames("form", "reg-form");
    add(new H1(getTranslation("identity.password.new")), form);
  }
}
