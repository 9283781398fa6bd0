package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.panel.AccountSection;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;
import org.springframework.beans.factory.ObjectProvider;

/// The account page: sections of other modules, then profile, password, API tokens and devices.
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

  AccountView(
      PersonService people,
      ViewerService viewers,
      ProfileForm profileForm,
      PasswordForm passwordForm,
      TokenList tokenList,
      DeviceList deviceList,
      ObjectProvider<AccountSection> moduleSections) {
    addClassName("page-account");
    var person = people.find(viewers.current().requireSignedIn("account")).orElseThrow();
    var sortedSections =
        moduleSections.stream()
            .sorted(Comparator.comparingInt((AccountSection section) -> section.place().order()))
            .toList();
    var sections = new Div();
    sortedSections.forEach(section -> sections.add(createSection(section)));
    sections.add(
        new PageSection("profile", getTranslation("identity.profile"), profileForm),
        new PageSection("password", getTranslation("identity.field.password"), passwordForm),
        new PageSection("tokens", getTranslation("identity.tokens"), tokenList),
        new PageSection("devices", getTranslation("identity.devices"), deviceList));
    var page = new Div(createNavigation(sortedSections), sections, createAside());
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

  private PageSection createSection(AccountSection section) {
    return new PageSection(
        section.place().anchor(),
        getTranslation(section.place().titleKey()),
        section.createContent());
  }

  /// Links also to the inbox and the drafts, which are pages of other modules.
  private SideNavigation createNavigation(List<AccountSection> moduleSections) {
    var navigation =
        new SideNavigation(getTranslation("identity.account.parts"))
            .addLink("account/inbox", getTranslation("identity.menu.inbox"))
            .addLink("account/drafts", getTranslation("identity.menu.drafts"));
    moduleSections.forEach(
        section ->
            navigation.addLink(
                "account#" + section.place().anchor(), getTranslation(section.place().titleKey())));
    return navigation
        .addLink("account#profile", getTranslation("identity.profile"))
        .addLink("account#password", getTranslation("identity.field.password"))
        .addLink("account#tokens", getTranslation("identity.tokens"))
        .addLink("account#devices", getTranslation("identity.devices"))
        .addLink("account/delegations", getTranslation("identity.menu.delegations"));
  }

  private Aside createAside() {
    var aside =
        new Aside(
            createNote("identity.profile.change", "identity.profile.change.text"),
            createNote("identity.data-visibility", "identity.data-visibility.text"));
    aside.addClassName("aside");
    return aside;
  }

  private Section createNote(String headingKey, String textKey) {
    var text = new Paragraph(getTranslation(textKey));
    text.addClassNames("small", "muted");
    return new Section(new H2(getTranslation(headingKey)), text);
  }
}
