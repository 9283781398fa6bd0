package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.appointment.NamedScope;
import org.rapporteur.identity.appointment.ScopeDirectory;
import org.rapporteur.identity.panel.AdministrationPart;
import org.rapporteur.identity.panel.AppointmentPanelFactory;
import org.rapporteur.identity.panel.PartPlace;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;
import org.springframework.beans.factory.ObjectProvider;

/// The administration page: people, appointments, the audit and sections of other modules.
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Div implements HasDynamicTitle {

  private static final int PEOPLE_ORDER = 100;
  private static final int APPOINTMENTS_ORDER = 200;
  private static final int AUDIT_ORDER = 900;

  private record Entry(int order, String anchor, String title, Component content) {}

  private final transient AppointmentPanelFactory panels;
  private final transient List<NamedScope> scopes;

  AdministrationView(
      AdministrationService administration,
      PersonService people,
      AppointmentPanelFactory panels,
      Viewers viewers,
      Messages messages,
      ObjectProvider<ScopeDirectory> directories,
      ObjectProvider<AdministrationPart> extraParts) {
    this.panels = panels;
    this.scopes = listScopes(directories);
    addClassName("page-administration");
    var names = new ScopeNames(scopes);
    var entries = new ArrayList<Entry>();
    entries.add(
        entry(
            new PartPlace("people", "identity.people", PEOPLE_ORDER),
            new PeopleTable(administration, people, viewers, messages, names)));
    entries.add(
        entry(
            new PartPlace("appointments", "identity.appointments", APPOINTMENTS_ORDER),
            appointments()));
    entries.add(
        entry(
            new PartPlace("audit", "identity.audit", AUDIT_ORDER),
            new AuditTable(administration, viewers, names)));
    extraParts.forEach(section -> entries.add(entry(section.place(), section.content())));
    entries.sort(Comparator.comparingInt(Entry::order));
    var rail = new SideNavigation(getTranslation("identity.administration.parts"));
    var parts = new Div();
    for (Entry entry : entries) {
      rail.addLink("administration#" + entry.anchor(), entry.title());
      parts.add(new PageSection(entry.anchor(), entry.title(), entry.content()));
    }
    var page = new Div(rail, parts);
    page.addClassName("rm");
    add(
        new PageHeading(
            getTranslation("identity.administration"),
            getTranslation("identity.administration.lead")),
        page);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.administration"));
  }

  private Entry entry(PartPlace place, Component content) {
    return new Entry(place.order(), place.anchor(), getTranslation(place.titleKey()), content);
  }

  /// Shows one scope at a time, because there may be hundreds of consultations.
  private Div appointments() {
    var panel = new Div();
    var scope = new Select<NamedScope>();
    scope.setLabel(getTranslation("identity.appoint.scope"));
    scope.setItems(scopes);
    scope.setItemLabelGenerator(NamedScope::name);
    scope.addValueChangeListener(
        change -> {
          panel.removeAll();
          panel.add(panels.create(change.getValue().scope(), Role.SECRETARIAT));
        });
    scope.setValue(scopes.getFirst());
    return new Div(scope, panel);
  }

  private List<NamedScope> listScopes(ObjectProvider<ScopeDirectory> directories) {
    var all = new ArrayList<NamedScope>();
    all.add(new NamedScope(Scope.INSTITUTION, getTranslation("identity.scope.institution")));
    directories.orderedStream().forEach(directory -> all.addAll(directory.listScopes(getLocale())));
    return List.copyOf(all);
  }
}
