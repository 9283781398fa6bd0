package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.PersonListing;
import org.rapporteur.identity.administration.PersonListing.ScopedRole;
import org.rapporteur.identity.ui.PersonActionDialog.PersonAction;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The list of people with search, filters and the actions of administrators.
final class PeopleTable extends Div {

  private final transient AdministrationService administration;
  private final transient PersonService people;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient ScopeNames scopes;
  private final PeopleFilterBar filterBar = new PeopleFilterBar(this::restart);
  private final Div tableContainer = new Div();
  private final Button showMore = new Button();
  private ResponsiveTable table = createTable();
  private long lastId = AdministrationService.FIRST_PAGE;

  PeopleTable(
      AdministrationService administration,
      PersonService people,
      ViewerService viewers,
      Messages messages,
      ScopeNames scopes) {
    this.administration = administration;
    this.people = people;
    this.viewers = viewers;
    this.messages = messages;
    this.scopes = scopes;
    showMore.setText(getTranslation("identity.people.more", AdministrationService.PAGE_SIZE));
    showMore.addClickListener(click -> loadMore());
    add(filterBar, tableContainer, new Paragraph(showMore));
    restart();
  }

  private ResponsiveTable createTable() {
    return new ResponsiveTable(
        getTranslation("identity.people"),
        List.of(
            getTranslation("identity.column.name"),
            getTranslation("identity.column.roles"),
            getTranslation("identity.column.group"),
            getTranslation("identity.column.state"),
            getTranslation("identity.column.action")));
  }

  private void restart() {
    lastId = AdministrationService.FIRST_PAGE;
    table = createTable();
    tableContainer.removeAll();
    tableContainer.add(table);
    loadMore();
    if (lastId == AdministrationService.FIRST_PAGE) {
      tableContainer.removeAll();
      tableContainer.add(new EmptyState(getTranslation("identity.people.none")));
    }
  }

  private void loadMore() {
    var page = administration.listPeople(viewers.current(), filterBar.filter(), lastId);
    page.forEach(this::addRow);
    if (!page.isEmpty()) {
      lastId = page.getLast().id().value();
    }
    showMore.setVisible(page.size() == AdministrationService.PAGE_SIZE);
  }

  private void addRow(PersonListing person) {
    var email = new Span(person.email());
    email.addClassNames("sub", "muted");
    table.addRowWithHeading(
        List.of(new Span(person.name()), email),
        createRoles(person),
        new Span(getTranslation(person.group().memberKey())),
        createStateTag(person.state()),
        createActions(person));
  }

  private Span createRoles(PersonListing person) {
    var roles = new Span();
    if (person.administrator()) {
      roles.add(new Tag(getTranslation("identity.role.ADMINISTRATOR"), Tag.Tone.WARN));
    }
    person.roles().stream()
        .collect(
            Collectors.groupingBy(
                ScopedRole::role,
                TreeMap::new,
                Collectors.mapping(
                    scopedRole -> scopes.nameOf(scopedRole.scope()), Collectors.joining("; "))))
        .forEach(
            (role, scopeNames) ->
                roles.add(
                    new Tag(getTranslation("identity.role." + role.name()), Tag.Tone.INFO),
                    new Span(" " + scopeNames + " ")));
    return roles;
  }

  private Tag createStateTag(PersonState state) {
    var tone =
        switch (state) {
          case ACTIVE -> Tag.Tone.OK;
          case SUSPENDED -> Tag.Tone.BAD;
          case UNCONFIRMED -> Tag.Tone.WARN;
          case ERASED -> Tag.Tone.PLAIN;
        };
    return new Tag(getTranslation("identity.state." + state.name()), tone);
  }

  private Span createActions(PersonListing person) {
    var actions = new Span();
    if (viewers.current().isPerson(person.id())) {
      actions.setText(getTranslation("identity.people.you"));
    } else if (person.state() == PersonState.ACTIVE) {
      actions.add(createButton(PersonAction.SUSPEND, person));
    } else if (person.state() == PersonState.SUSPENDED) {
      actions.add(createButton(PersonAction.REACTIVATE, person));
    }
    return actions;
  }

  private NativeButton createButton(PersonAction action, PersonListing person) {
    var button =
        new NativeButton(getTranslation(action.labelKey()), click -> openDialog(action, person));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation(action.fullLabelKey(), person.name()));
    return button;
  }

  private void openDialog(PersonAction action, PersonListing person) {
    new PersonActionDialog(
            action,
            person.name(),
            messages,
            reason -> {
              execute(action, person, reason);
              restart();
            })
        .open();
  }

  private void execute(PersonAction action, PersonListing person, String reason) {
    switch (action) {
      case SUSPEND -> people.suspend(viewers.current(), person.id(), reason);
      case REACTIVATE -> people.reactivate(viewers.current(), person.id(), reason);
    }
  }
}
