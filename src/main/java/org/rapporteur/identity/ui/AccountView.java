package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.DeviceService;
import org.rapporteur.identity.account.PasswordService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.panel.AccountPart;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Toast;
import org.springframework.beans.factory.ObjectProvider;

/// The account page: profile, password, API tokens and devices.
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

  private final transient PersonService people;
  private final transient PasswordService passwords;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient AuthenticationContext authentication;

  AccountView(
      PersonService people,
      PasswordService passwords,
      ApiTokenService tokens,
      Countries countries,
      DeviceService devices,
      Viewers viewers,
      Messages messages,
      AuthenticationContext authentication,
      ObjectProvider<AccountPart> extraParts) {
    this.people = people;
    this.passwords = passwords;
    this.viewers = viewers;
    this.messages = messages;
    this.authentication = authentication;
    addClassName("page-account");
    var person = people.find(viewers.current().requireSignedIn("account")).orElseThrow();
    var accountParts =
        extraParts.stream()
            .sorted(Comparator.comparingInt((AccountPart part) -> part.place().order()))
            .toList();
    var parts = new Div();
    accountParts.forEach(
        part ->
            parts.add(
                new PageSection(
                    part.place().anchor(),
                    getTranslation(part.place().titleKey()),
                    part.content())));
    parts.add(
        profile(person, countries),
        password(),
        new PageSection(
            "tokens", getTranslation("identity.tokens"), new TokenList(tokens, viewers, messages)),
        devices(devices));
    var page = new Div(navigation(accountParts), parts, aside());
    page.addClassNames("rm", "three");
    add(
        new PageHeading(
            getTranslation("identity.account"), person.name() + ", " + person.email().value()),
        page);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.account"));
  }

  /// The inbox and drafts are pages of other modules.
  private SideNavigation navigation(List<AccountPart> accountParts) {
    var rail =
        new SideNavigation(getTranslation("identity.account.parts"))
            .addLink("account/inbox", getTranslation("identity.menu.inbox"))
            .addLink("account/drafts", getTranslation("identity.menu.drafts"));
    accountParts.forEach(
        part ->
            rail.addLink(
                "account#" + part.place().anchor(), getTranslation(part.place().titleKey())));
    return rail.addLink("account#profile", getTranslation("identity.profile"))
        .addLink("account#password", getTranslation("identity.field.password"))
        .addLink("account#tokens", getTranslation("identity.tokens"))
        .addLink("account#devices", getTranslation("identity.devices"))
        .addLink("account/delegations", getTranslation("identity.menu.delegations"));
  }

  private Section profile(PersonDetails person, Countries countries) {
    var summary = new ErrorSummary();
    var problems = new FormErrors(messages, summary, getLocale());
    var fields = new PersonFields(countries);
    fields.addTo(problems);
    fields.setPerson(person);
    var save =
        new Button(
            getTranslation("identity.profile.save"),
            click -> {
              problems.clear();
              var draft = fields.readDraft(problems);
              if (!problems.showSummary() && draft.isPresent()) {
                people.updateProfile(viewers.current(), draft.get());
                Toast.show(getTranslation("identity.profile.saved"));
              }
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(summary, fields, new Paragraph(save));
    form.addClassName("form");
    return new PageSection("profile", getTranslation("identity.profile"), form);
  }

  private Section password() {
    var summary = new ErrorSummary();
    var current = new PasswordField(getTranslation("identity.field.password.current"));
    current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    var next = new PasswordField(getTranslation("identity.field.password.new"));
    next.setHelperText(getTranslation("identity.field.password.hint"));
    next.setAutocomplete(Autocomplete.NEW_PASSWORD);
    var problems =
        new FormErrors(messages, summary, getLocale())
            .addField("password.wrong", current)
            .addField("password", next);
    var change =
        new Button(
            getTranslation("identity.password.change"),
            click -> {
              problems.clear();
              if (problems.tryRun(
                  () -> passwords.change(viewers.current(), current.getValue(), next.getValue()))) {
                authentication.logout();
              }
              problems.showSummary();
            });
    var note = new Paragraph(getTranslation("identity.password.change.effect"));
    note.addClassNames("small", "muted");
    var form = new Div(summary, current, next, note, new Paragraph(change));
    form.addClassName("form");
    return new PageSection("password", getTranslation("identity.field.password"), form);
  }

  private Section devices(DeviceService devices) {
    var note = new Paragraph(getTranslation("identity.devices.text"));
    note.addClassNames("small", "muted");
    var signOutButton =
        new Button(
            getTranslation("identity.devices.leave"),
            click -> {
              people.signOutEverywhere(viewers.current());
              authentication.logout();
            });
    return new PageSection(
        "devices",
        getTranslation("identity.devices"),
        note,
        new DeviceList(devices, viewers),
        new Paragraph(signOutButton));
  }

  private Aside aside() {
    var heading = new H2(getTranslation("identity.profile.change"));
    var text = new Paragraph(getTranslation("identity.profile.change.text"));
    text.addClassNames("small", "muted");
    var knownHeading = new H2(getTranslation("identity.known"));
    var knownText = new Paragraph(getTranslation("identity.known.text"));
    knownText.addClassNames("small", "muted");
    var aside = new Aside(new Section(heading, text), new Section(knownHeading, knownText));
    aside.addClassName("aside");
    return aside;
  }
}
