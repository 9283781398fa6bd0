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
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.appointment.NamedScope;
import org.rapporteur.identity.appointment.ScopeDirectory;
import org.rapporteur.identity.panel.AdministrationSection;
import org.rapporteur.identity.panel.AppointmentPanelFactory;
import org.rapporteur.identity.panel.SectionPlace;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;
import org.springframework.beans.factory.ObjectProvider;

/// The administration page: people, appointments, the audit and sections of other modules.
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Div implements HasDynamicTitle {

  private static final SectionPlace PEOPLE = new SectionPlace("people", "identity.people", 100);
  private static final SectionPlace APPOINTMENTS =
      new SectionPlace("appointments", "identity.appointments", 200);
  private static final SectionPlace AUDIT = new SectionPlace("audit", "identity.audit", 900);

  private record Part(SectionPlace place, Component content) {}

  AdministrationView(
      AdministrationService administration,
      PersonService people,
      AppointmentPanelFactory panels,
      Viewers viewers,
      Messages messages,
      ObjectProvider<ScopeDirectory> directories,
      ObjectProvider<AdministrationSection> otherParts) {
    addClassName("page-administration");
    var scopes = listScopes(directories);
    var names = new ScopeNames(scopes);
    var parts = new ArrayList<Part>();
    parts.add(new Part(PEOPLE, new PeopleTable(administration, people, viewers, messages, names)));
    parts.add(new Part(APPOINTMENTS, createAppointments(scopes, panels)));
    parts.add(new Part(AUDIT, new AuditTable(administration, viewers, names)));
    otherParts.forEach(part -> parts.add(new Part(part.place(), part.createContent())));
    parts.sort(Comparator.comparingInt(part -> part.place().order()));
    add(
        new PageHeading(
            getTranslation("identity.administration"),
            getTranslation("identity.administration.lead")),
        createPage(parts));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.administration"));
  }

  private Div createPage(List<Part> parts) {
    var navigation = new SideNavigation(getTranslation("identity.administration.parts"));
    var sections = new Div();
    for (Part part : parts) {
      String title = getTranslation(part.place().titleKey());
      navigation.addLink("administration#" + part.place().anchor(), title);
      sections.add(new PageSection(part.place().anchor(), title, part.content()));
    }
    var page = new Div(navigation, sections);
    page.addClassName("rm");
    return page;
  }

  /// Shows one scope at a time, because there may be hundreds of consultations.
  private Div createAppointments(List<NamedScope> scopes, AppointmentPanelFactory panels) {
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

  /// The institution comes first.
  private List<NamedScope> listScopes(ObjectProvider<ScopeDirectory> directories) {
    var scopes = new ArrayList<NamedScope>();
    scopes.add(new NamedScope(RoleScope.INSTITUTION, getTranslation("identity.scope.institution")));
    directories
        .orderedStream()
        .forEach(directory -> scopes.addAll(directory.listScopes(getLocale())));
    return List.copyOf(scopes);
  }
}
