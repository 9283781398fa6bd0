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
import org.rapporteur.identity.ViewerService;
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

/// The administration page: people, appointments, the audit log and sections of other modules.
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Div implements HasDynamicTitle {

  private static final SectionPlace PEOPLE = new SectionPlace("people", "identity.people", 100);
  private static final SectionPlace APPOINTMENTS =
      new SectionPlace("appointments", "identity.appointments", 200);
  private static final SectionPlace AUDIT = new SectionPlace("audit", "identity.audit", 900);

  private record PlacedSection(SectionPlace place, Component content) {}

  AdministrationView(
      AdministrationService administration,
      PersonService people,
      AppointmentPanelFactory panels,
      ViewerService viewers,
      Messages messages,
      ObjectProvider<ScopeDirectory> directories,
      ObjectProvider<AdministrationSection> moduleSections) {
    addClassName("page-administration");
    var scopes = listScopes(directories);
    var names = new ScopeNames(scopes);
    var sections = new ArrayList<PlacedSection>();
    sections.add(
        new PlacedSection(
            PEOPLE, new PeopleTable(administration, people, viewers, messages, names)));
    sections.add(new PlacedSection(APPOINTMENTS, createAppointments(scopes, panels)));
    sections.add(new PlacedSection(AUDIT, new AuditTable(administration, viewers, names)));
    moduleSections.forEach(
        section -> sections.add(new PlacedSection(section.place(), section.createContent())));
    sections.sort(Comparator.comparingInt(section -> section.place().order()));
    add(
        new PageHeading(
            getTranslation("identity.administration"),
            getTranslation("identity.administration.lead")),
        createPage(sections));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("identity.administration"));
  }

  private Div createPage(List<PlacedSection> placedSections) {
    var navigation = new SideNavigation(getTranslation("identity.administration.parts"));
    var sections = new Div();
    for (PlacedSection section : placedSections) {
      String title = getTranslation(section.place().titleKey());
      navigation.addLink("administration#" + section.place().anchor(), title);
      sections.add(new PageSection(section.place().anchor(), title, section.content()));
    }
    var page = new Div(navigation, sections);
    page.addClassName("rm");
    return page;
  }

  /// Shows one scope at a time, because there may be hundreds of consultations.
  private Div createAppointments(List<NamedScope> scopes, AppointmentPanelFactory panels) {
    var panel = new Div();
    var scopeField = new Select<NamedScope>();
    scopeField.setLabel(getTranslation("identity.appoint.scope"));
    scopeField.setItems(scopes);
    scopeField.setItemLabelGenerator(NamedScope::name);
    scopeField.addValueChangeListener(
        change -> {
          panel.removeAll();
          panel.add(panels.create(change.getValue().scope(), Role.SECRETARIAT));
        });
    scopeField.setValue(scopes.getFirst());
    return new Div(scopeField, panel);
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
