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
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.AdministratorService;
import org.rapporteur.identity.account.PasswordRules;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.form.FormErrors;

/// The registration page. With the link that the console prints, it creates an administrator.
@Route("register")
@AnonymousAllowed
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient RegistrationService registrations;
  private final transient AdministratorService administrators;
  private final EmailField email = new EmailField();
  private final PasswordField password = new PasswordField();
  private final ErrorSummary summary = new ErrorSummary();
  private final PersonFields personFields;
  private final transient FormErrors errors;
  private @Nullable String returnTo;
  private @Nullable String confirmationLink;
  private transient @Nullable Secret firstAdministratorLink;

  RegisterView(
      RegistrationService registrations,
      AdministratorService administrators,
      Countries countries,
      Messages messages) {
    this.registrations = registrations;
    this.administrators = administrators;
    this.personFields = new PersonFields(countries);
    this.errors = new FormErrors(messages, summary, getLocale(), "identity.missing.");
    addClassName("page-sign-in");
    email.setLabel(getTranslation("identity.field.email"));
    email.setHelperText(getTranslation("identity.field.email.hint"));
    email.setAutocomplete(Autocomplete.USERNAME);
    password.setLabel(getTranslation("identity.field.password"));
    password.setHelperText(getTranslation("identity.field.password.hint"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    errors.addField("email", email).addField("password", password);
    personFields.addFieldsTo(errors);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    firstAdministratorLink = query.getSingleParameter("first").map(Secret::new).orElse(null);
    if (firstAdministratorLink != null && !administrators.isValid(firstAdministratorLink)) {
      throw new NotFound("register", "first");
    }
    returnTo = query.getSingleParameter("to").orElse(null);
    removeAll();
    String keySuffix = keySuffix();
    var button =
        new Button(getTranslation("identity.account-action." + keySuffix), click -> register());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    // Prevents a second registration while the first one runs.
    button.setDisableOnClick(true);
    button.addClickListener(click -> button.setEnabled(true));
    var lead = new Paragraph(getTranslation("identity.account-lead." + keySuffix));
    lead.addClassName("lead");
    var form = new Div(summary, email, password, personFields, new Paragraph(button));
    form.addClassNames("form", "reg-form");
    add(new H1(getTranslation("identity." + keySuffix)), lead, form);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity." + keySuffix()));
  }

  private String keySuffix() {
    return firstAdministratorLink == null ? "register" : "first-administrator";
  }

  private void register() {
    errors.clear();
    var address = errors.tryGet(() -> new EmailAddress(email.getValue()));
    address.ifPresent(
        validAddress ->
            errors.tryGet(() -> PasswordRules.requireValid(password.getValue(), validAddress)));
    var draft = personFields.readDraft(errors);
    if (errors.showSummary() || address.isEmpty() || draft.isEmpty()) {
      return;
    }
    if (errors.tryRun(() -> submit(address.get(), draft.get()))) {
      showResult(address.get());
    } else {
      errors.showSummary();
    }
  }

  private void submit(EmailAddress address, PersonDraft draft) {
    if (firstAdministratorLink != null) {
      administrators.register(firstAdministratorLink, address, password.getValue(), draft);
    } else {
      confirmationLink =
          registrations.register(address, password.getValue(), draft, returnTo).orElse(null);
    }
  }

  private void showResult(EmailAddress address) {
    if (firstAdministratorLink != null) {
      getUI().ifPresent(ui -> ui.navigate("sign-in", QueryParameters.of("done", "first")));
      return;
    }
    removeAll();
    add(createNextStep(address));
  }

  private NextStepMessage createNextStep(EmailAddress address) {
    var signIn = new Anchor(AccountLinks.signInPath(returnTo), getTranslation("identity.sign-in"));
    if (registrations.sendsMail()) {
      return new NextStepMessage(
          getTranslation("identity.mail.read"),
          getTranslation("identity.mail.register", address.value()),
          signIn);
    }
    if (confirmationLink == null) {
      return new NextStepMessage(
          getTranslation("identity.trial.existing-account"),
          getTranslation("identity.trial.existing-account.next", address.value()),
          signIn);
    }
    return new NextStepMessage(
        getTranslation("identity.confirm"),
        getTranslation("identity.trial.confirm", address.value()),
        new Anchor(confirmationLink, getTranslation("identity.trial.confirm.link")));
  }
}
