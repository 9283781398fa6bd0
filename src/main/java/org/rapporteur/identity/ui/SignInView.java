package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.identity.account.ReturnPath;
import org.rapporteur.identity.account.SignInFormMemory;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Notice;

/// Sign in, and go back to the page one came from. With the link of a confirmation mail, the
/// password confirms the address and signs in.
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient RegistrationService registrations;
  private final EmailField email = new EmailField();
  private final PasswordField password = new PasswordField();

  SignInView(RegistrationService registrations) {
    this.registrations = registrations;
    addClassName("page-sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var query = event.getLocation().getQueryParameters();
    var two = new Div(signIn(query), register());
    two.addClassName("two");
    add(two);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("identity.sign-in"));
  }

  private Section signIn(QueryParameters query) {
    email.setLabel(getTranslation("identity.field.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setManualValidation(true);
    email.getElement().setProperty("name", "username");
    password.setLabel(getTranslation("identity.field.password"));
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.getElement().setProperty("name", "password");
    SignInFormMemory.takeName().ifPresent(email::setValue);

    var form = new FormElement(AccountLinks.SIGN_IN);
    destination(query).ifPresent(to -> form.hidden("to", to));
    var link = query.getSingleParameter("confirm");
    link.ifPresent(secret -> form.hidden("confirm", secret));
    var submit =
        new NativeButton(
            getTranslation(link.isPresent() ? "identity.confirm.act" : "identity.sign-in"));
    submit.addClassNames("btn", "primary", "full");
    submit.getElement().setAttribute("type", "submit");
    form.add(email, password, submit);

    var section = new Section();
    section.add(new H1(getTranslation(link.isPresent() ? "identity.confirm" : "identity.sign-in")));
    notice(query).ifPresent(section::add);
    link.flatMap(this::confirmation).ifPresent(section::add);
    var forgotten =
        new Paragraph(new Anchor(AccountLinks.PASSWORD, getTranslation("identity.password.new")));
    forgotten.addClassNames("small", "mt-3");
    section.add(form, forgotten);
    return section;
  }

  private Section register() {
    var heading = new H2(getTranslation("identity.register"));
    heading.addClassName("big");
    var create = new Anchor(AccountLinks.REGISTER, getTranslation("identity.register"));
    create.addClassName("btn");
    var section = new Section();
    section.addClassName("reg");
    section.add(
        heading,
        new Notice(Notice.Kind.INFO, getTranslation("identity.register.why")),
        new Paragraph(create));
    return section;
  }

  private Optional<Component> confirmation(String link) {
    var waiting = secret(link).flatMap(registrations::waitingFor);
    if (waiting.isEmpty()) {
      return Optional.of(new Notice(Notice.Kind.WARN, getTranslation("refusal.link.not-good")));
    }
    email.setValue(waiting.get().email().value());
    email.setReadOnly(true);
    password.focus();
    return Optional.of(new Notice(Notice.Kind.INFO, getTranslation("identity.confirm.how")));
  }

  private Optional<Component> notice(QueryParameters query) {
    var done = query.getSingleParameter("done");
    if (done.isPresent() && done.get().equals("password")) {
      return Optional.of(new Notice(Notice.Kind.OK, getTranslation("identity.password.set")));
    }
    if (done.isPresent() && done.get().equals("first")) {
      return Optional.of(new Notice(Notice.Kind.OK, getTranslation("identity.first.made")));
    }
    return query.getSingleParameter("error").map(reason -> problem(reason, query));
  }

  private Component problem(String reason, QueryParameters query) {
    String sentence =
        switch (reason) {
          case "limit" ->
              getTranslation(
                  "identity.sign-in.limit", query.getSingleParameter("minutes").orElse("10"));
          case "again" -> getTranslation("identity.sign-in.again");
          case "link" -> getTranslation("refusal.link.not-good");
          default -> getTranslation("identity.sign-in.wrong");
        };
    var summary = new ErrorSummary();
    summary.add(reason.equals("wrong") ? password : email, sentence);
    summary.show();
    return summary;
  }

  /// From the link that led here, else the page that was refused to a visitor.
  private static Optional<String> destination(QueryParameters query) {
    return ReturnPath.of(query.getSingleParameter("to").orElse(null)).or(SignInView::refusedPage);
  }

  private static Optional<String> refusedPage() {
    var session = VaadinSession.getCurrent();
    if (session == null || session.getSession() == null) {
      return Optional.empty();
    }
    var stored = session.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    return stored instanceof String path
        ? ReturnPath.of(path.startsWith("/") ? path : "/" + path)
        : Optional.empty();
  }

  private static Optional<Secret> secret(String typed) {
    try {
      return Optional.of(new Secret(typed));
    } catch (InvalidInput notOurs) {
      return Optional.empty();
    }
  }
}
