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
import org.rapporteur.identity.account.ConfirmationService;
import org.rapporteur.identity.account.LastSignInAttempt;
import org.rapporteur.identity.account.ReturnPath;
import org.rapporteur.shared.Secret;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Notice;

/// The sign-in page. With a confirmation link, signing in also confirms the e-mail address.
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int DEFAULT_WAIT_MINUTES = 10;

  private final transient ConfirmationService confirmations;
  private final EmailField email = new EmailField();
  private final PasswordField password = new PasswordField();

  SignInView(ConfirmationService confirmations) {
    this.confirmations = confirmations;
    addClassName("page-sign-in");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var query = event.getLocation().getQueryParameters();
    var columns = new Div(createSignInSection(query), createRegisterSection(query));
    columns.addClassName("two");
    add(columns);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.sign-in"));
  }

  private Section createSignInSection(QueryParameters query) {
    var form = createForm(query);
    var link = query.getSingleParameter("confirm");
    var section = new Section();
    section.add(new H1(getTranslation(link.isPresent() ? "identity.confirm" : "identity.sign-in")));
    createNotice(query).ifPresent(section::add);
    link.flatMap(this::createConfirmationNotice).ifPresent(section::add);
    var forgotten =
        new Paragraph(new Anchor(AccountLinks.PASSWORD, getTranslation("identity.password.new")));
    forgotten.addClassNames("small", "mt-3");
    section.add(form, forgotten);
    return section;
  }

  private NativeForm createForm(QueryParameters query) {
    email.setLabel(getTranslation("identity.field.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setManualValidation(true);
    email.getElement().setProperty("name", "username");
    password.setLabel(getTranslation("identity.field.password"));
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.getElement().setProperty("name", "password");
    LastSignInAttempt.getAndRemoveEmail().ifPresent(email::setValue);
    var link = query.getSingleParameter("confirm");
    var submit =
        new NativeButton(
            getTranslation(link.isPresent() ? "identity.confirm.submit" : "identity.sign-in"));
    submit.addClassNames("btn", "primary", "full");
    submit.getElement().setAttribute("type", "submit");
    var form = new NativeForm(AccountLinks.SIGN_IN);
    findReturnPath(query).ifPresent(path -> form.addHidden("to", path));
    link.ifPresent(secret -> form.addHidden("confirm", secret));
    form.add(email, password, submit);
    return form;
  }

  private Section createRegisterSection(QueryParameters query) {
    var heading = new H2(getTranslation("identity.register"));
    heading.addClassName("big");
    var create =
        new Anchor(
            AccountLinks.registerPath(findReturnPath(query).orElse(null)),
            getTranslation("identity.register"));
    create.addClassName("btn");
    var section = new Section();
    section.addClassName("register");
    section.add(
        heading,
        new Notice(Notice.Kind.INFO, getTranslation("identity.register.why")),
        new Paragraph(create));
    return section;
  }

  private Optional<Component> createConfirmationNotice(String link) {
    var unconfirmed = Secret.parse(link).flatMap(confirmations::findUnconfirmed);
    if (unconfirmed.isEmpty()) {
      return Optional.of(new Notice(Notice.Kind.WARN, getTranslation("refusal.link.not-good")));
    }
    email.setValue(unconfirmed.get().email().value());
    email.setReadOnly(true);
    password.focus();
    return Optional.of(new Notice(Notice.Kind.INFO, getTranslation("identity.confirm.how")));
  }

  private Optional<Component> createNotice(QueryParameters query) {
    String done = query.getSingleParameter("done").orElse("");
    if (done.equals("password")) {
      return Optional.of(new Notice(Notice.Kind.OK, getTranslation("identity.password.set")));
    }
    if (done.equals("first")) {
      return Optional.of(
          new Notice(Notice.Kind.OK, getTranslation("identity.first-administrator.created")));
    }
    if (query.getSingleParameter("error").isEmpty() && isPageRefused(query)) {
      return Optional.of(new Notice(Notice.Kind.INFO, getTranslation("identity.sign-in.needed")));
    }
    return query.getSingleParameter("error").map(code -> createErrorSummary(code, query));
  }

  private Component createErrorSummary(String code, QueryParameters query) {
    String message =
        switch (code) {
          case "limit" -> getTranslation("identity.sign-in.limit", parseMinutes(query));
          case "again" -> getTranslation("identity.sign-in.again");
          case "link" -> getTranslation("refusal.link.not-good");
          default -> getTranslation("identity.sign-in.wrong");
        };
    var summary = new ErrorSummary();
    summary.addError(code.equals("wrong") ? password : email, message);
    summary.showErrors();
    return summary;
  }

  private static int parseMinutes(QueryParameters query) {
    return query
        .getSingleParameter("minutes")
        .filter(minutes -> minutes.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .orElse(DEFAULT_WAIT_MINUTES);
  }

  /// Returns the path in the link, or the page that the visitor could not open.
  private static Optional<String> findReturnPath(QueryParameters query) {
    return ReturnPath.parse(query.getSingleParameter("to").orElse(null))
        .or(SignInView::findRefusedPage);
  }

  /// True if the visitor tried to open a page that needs an account. A page request sets a query
  /// parameter; navigation within the site stores the page in the session.
  private static boolean isPageRefused(QueryParameters query) {
    return query.getSingleParameter("reason").isPresent()
        || query.getSingleParameter("to").isEmpty() && findRefusedPage().isPresent();
  }

  private static Optional<String> findRefusedPage() {
    var session = VaadinSession.getCurrent();
    if (session == null || session.getSession() == null) {
      return Optional.empty();
    }
    var stored = session.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    return stored instanceof String path
        ? ReturnPath.parse(path.startsWith("/") ? path : "/" + path)
        : Optional.empty();
  }
}
