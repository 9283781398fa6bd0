package org.rapporteur.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.administration.AdministrationService;
import org.rapporteur.identity.administration.PeopleFilter;
import org.rapporteur.identity.administration.PersonListing;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;

/// The list of people with search, filters and administrative actions; 50 per page.
final class PeopleTable extends Div {

  private static final String SUSPEND = "suspend";

  private final transient AdministrationService administration;
  private final transient PersonService people;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient ScopeNames scopes;
  private final TextField searchText = new TextField();
  private final Checkbox withRole = new Checkbox();
  private final Select<StakeholderGroup> group = new Select<>();
  private final Select<PersonState> state = new Select<>();
  private final Div container = new Div();
  private final Button showMore = new Button();
  private NativeTable table = new NativeTable();
  private long lastId = Long.MAX_VALUE;

  PeopleTable(
      AdministrationService administration,
      PersonService people,
      Viewers viewers,
      Messages messages,
      ScopeNames scopes) {
    this.administration = administration;
    this.people = people;
    this.viewers = viewers;
    this.messages = messages;
    this.scopes = scopes;
    searchText.setLabel(getTranslation("identity.people.search"));
    searchText.setClearButtonVisible(true);
    searchText.setValueChangeMode(ValueChangeMode.LAZY);
    withRole.setLabel(getTranslation("identity.people.with-role"));
    group.setLabel(getTranslation("identity.column.group"));
    group.setItems(StakeholderGroup.values());
    group.setEmptySelectionAllowed(true);
    group.setEmptySelectionCaption(getTranslation("identity.people.all-groups"));
    group.setItemLabelGenerator(
        g -> getTranslation(g == null ? "identity.people.all-groups" : g.key()));
    state.setLabel(getTranslation("identity.column.state"));
    state.setItems(PersonState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(getTranslation("identity.people.all-states"));
    state.setItemLabelGenerator(
        s ->
            getTranslation(
                s == null ? "identity.people.all-states" : "identity.state." + s.name()));
    searchText.addValueChangeListener(change -> restart());
    withRole.addValueChangeListener(change -> restart());
    group.addValueChangeListener(change -> restart());
    state.addValueChangeListener(change -> restart());
    showMore.setText(getTranslation("identity.people.more", AdministrationService.PAGE_SIZE));
    showMore.addClickListener(click -> loadMore());
    var filters = new Div(searchText, group, state, withRole);
    filters.addClassName("filt");
    filters.getElement().setAttribute("role", "search");
    filters.getElement().setAttribute("aria-label", getTranslation("identity.people"));
    add(filters, container, new Paragraph(showMore));
    restart();
  }

  private void restart() {
    lastId = Long.MAX_VALUE;
    table =
        StackedTable.create(
            getTranslation("identity.people"),
            List.of(
                getTranslation("identity.column.name"),
                getTranslation("identity.column.roles"),
                getTranslation("identity.column.group"),
                getTranslation("identity.column.state"),
                getTranslation("identity.column.act")));
    container.removeAll();
    container.add(table);
    loadMore();
    if (lastId == Long.MAX_VALUE) {
      container.removeAll();
      container.add(new EmptyState(getTranslation("identity.people.none"), ""));
    }
  }

  private void loadMore() {
    var filter =
        new PeopleFilter(
            searchText.getValue(), withRole.getValue(), group.getValue(), state.getValue());
    var page = administration.listPeople(viewers.current(), filter, lastId);
    page.forEach(person -> table.getBody().add(row(person)));
    if (!page.isEmpty()) {
      lastId = page.getLast().id().value();
    }
    showMore.setVisible(page.size() == AdministrationService.PAGE_SIZE);
  }

  private NativeTableRow row(PersonListing person) {
    var address = new Span(person.email());
    address.addClassNames("sub", "muted");
    var name = StackedTable.headerCell(person.name(), "row");
    name.add(address);
    return new NativeTableRow(
        name,
        StackedTable.cell(getTranslation("identity.column.roles"), roles(person)),
        StackedTable.cell(
            getTranslation("identity.column.group"),
            new Span(getTranslation(person.group().memberKey()))),
        StackedTable.cell(getTranslation("identity.column.state"), state(person)),
        StackedTable.cell(getTranslation("identity.column.act"), actionCell(person)));
  }

  private Span roles(PersonListing person) {
    var roles = new Span();
    if (person.administrator()) {
      roles.add(new Tag(getTranslation("identity.role.ADMINISTRATOR"), Tag.Tone.WARN));
    }
    person.roles().stream()
        .collect(
            Collectors.groupingBy(
                scopedRole -> scopedRole.role(),
                java.util.TreeMap::new,
                Collectors.mapping(
                    scopedRole -> scopes.nameOf(scopedRole.scope()), Collectors.joining("; "))))
        .forEach(
            (role, scopeNames) ->
                roles.add(
                    new Tag(getTranslation("identity.role." + role.name()), Tag.Tone.INFO),
                    new Span(" " + scopeNames + " ")));
    return roles;
  }

  private Tag state(PersonListing person) {
    var tone =
        switch (person.state()) {
          case ACTIVE -> Tag.Tone.OK;
          case SUSPENDED -> Tag.Tone.BAD;
          case UNCONFIRMED -> Tag.Tone.WARN;
          case ERASED -> Tag.Tone.PLAIN;
        };
    return new Tag(getTranslation("identity.state." + person.state().name()), tone);
  }

  private Span actionCell(PersonListing person) {
    var cell = new Span();
    if (viewers.current().isPerson(person.id())) {
      cell.setText(getTranslation("identity.people.you"));
    } else if (person.state() == PersonState.ACTIVE) {
      cell.add(button(SUSPEND, person));
    } else if (person.state() == PersonState.SUSPENDED) {
      cell.add(button("reactivate", person));
    }
    return cell;
  }

  private NativeButton button(String key, PersonListing person) {
    var button =
        new NativeButton(
            getTranslation("identity.person-act." + key), click -> openReasonDialog(key, person));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("identity.person-act-of." + key, person.name()));
    return button;
  }

  private void openReasonDialog(String key, PersonListing person) {
    var reason = new TextArea(getTranslation("identity.reason"));
    reason.setHelperText(getTranslation("identity.reason.hint"));
    var summary = new ErrorSummary();
    var problems = new FormErrors(messages, summary, getLocale()).addField("reason", reason);
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("identity.person-act-of." + key, person.name()));
    dialog.add(summary, reason);
    var confirmButton =
        new Button(
            getTranslation("identity.person-act-of." + key, person.name()),
            click -> {
              problems.clear();
              if (problems.tryRun(() -> execute(key, person, reason.getValue()))) {
                dialog.close();
                Toast.show(getTranslation("identity.person-act-done." + key, person.name()));
                restart();
              }
              problems.showSummary();
            });
    confirmButton.addThemeVariants(ButtonVariant.PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("identity.keep"), click -> dialog.close()), confirmButton);
    dialog.open();
  }

  private void execute(String key, PersonListing person, String reason) {
    if (key.equals(SUSPEND)) {
      people.suspend(viewers.current(), person.id(), reason);
    } else {
      people.reactivate(viewers.current(), person.id(), reason);
    }
  }
}
