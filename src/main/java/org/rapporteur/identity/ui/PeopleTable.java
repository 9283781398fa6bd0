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

/// The people of the site, fifty at a time, with search and the acts an administrator has on an
/// account.
final class PeopleTable extends Div {

  private static final String SUSPEND = "suspend";

  private final transient AdministrationService administration;
  private final transient PersonService people;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient ScopeNames scopes;
  private final TextField words = new TextField();
  private final Checkbox withRole = new Checkbox();
  private final Select<StakeholderGroup> group = new Select<>();
  private final Select<PersonState> state = new Select<>();
  private final Div place = new Div();
  private final Button more = new Button();
  private NativeTable table = new NativeTable();
  private long last = Long.MAX_VALUE;

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
    words.setLabel(getTranslation("identity.people.search"));
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
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
    words.addValueChangeListener(change -> restart());
    withRole.addValueChangeListener(change -> restart());
    group.addValueChangeListener(change -> restart());
    state.addValueChangeListener(change -> restart());
    more.setText(getTranslation("identity.people.more", AdministrationService.PAGE));
    more.addClickListener(click -> loadMore());
    var filters = new Div(words, group, state, withRole);
    filters.addClassName("filt");
    filters.getElement().setAttribute("role", "search");
    filters.getElement().setAttribute("aria-label", getTranslation("identity.people"));
    add(filters, place, new Paragraph(more));
    restart();
  }

  private void restart() {
    last = Long.MAX_VALUE;
    table =
        Cells.table(
            getTranslation("identity.people"),
            List.of(
                getTranslation("identity.column.name"),
                getTranslation("identity.column.roles"),
                getTranslation("identity.column.group"),
                getTranslation("identity.column.state"),
                getTranslation("identity.column.act")));
    place.removeAll();
    place.add(table);
    loadMore();
    if (last == Long.MAX_VALUE) {
      place.removeAll();
      place.add(new EmptyState(getTranslation("identity.people.none"), ""));
    }
  }

  private void loadMore() {
    var filter =
        new PeopleFilter(words.getValue(), withRole.getValue(), group.getValue(), state.getValue());
    var page = administration.people(viewers.current(), filter, last);
    page.forEach(person -> table.getBody().add(row(person)));
    if (!page.isEmpty()) {
      last = page.getLast().id().value();
    }
    more.setVisible(page.size() == AdministrationService.PAGE);
  }

  private NativeTableRow row(PersonListing person) {
    var address = new Span(person.email());
    address.addClassNames("sub", "muted");
    var name = Cells.heading(person.name(), "row");
    name.add(address);
    return new NativeTableRow(
        name,
        Cells.cell(getTranslation("identity.column.roles"), roles(person)),
        Cells.cell(
            getTranslation("identity.column.group"),
            new Span(getTranslation(person.group().memberKey()))),
        Cells.cell(getTranslation("identity.column.state"), state(person)),
        Cells.cell(getTranslation("identity.column.act"), act(person)));
  }

  private Span roles(PersonListing person) {
    var roles = new Span();
    if (person.administrator()) {
      roles.add(new Tag(getTranslation("identity.role.ADMINISTRATOR"), Tag.Tone.WARN));
    }
    person.roles().stream()
        .collect(
            Collectors.groupingBy(
                held -> held.role(),
                java.util.TreeMap::new,
                Collectors.mapping(held -> scopes.of(held.scope()), Collectors.joining("; "))))
        .forEach(
            (role, where) ->
                roles.add(
                    new Tag(getTranslation("identity.role." + role.name()), Tag.Tone.INFO),
                    new Span(" " + where + " ")));
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

  private Span act(PersonListing person) {
    var place = new Span();
    if (viewers.current().is(person.id())) {
      place.setText(getTranslation("identity.people.you"));
    } else if (person.state() == PersonState.ACTIVE) {
      place.add(button(SUSPEND, person));
    } else if (person.state() == PersonState.SUSPENDED) {
      place.add(button("reactivate", person));
    }
    return place;
  }

  private NativeButton button(String key, PersonListing person) {
    var button =
        new NativeButton(getTranslation("identity.person-act." + key), click -> ask(key, person));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("identity.person-act-of." + key, person.name()));
    return button;
  }

  private void ask(String key, PersonListing person) {
    var reason = new TextArea(getTranslation("identity.reason"));
    reason.setHelperText(getTranslation("identity.reason.hint"));
    var summary = new ErrorSummary();
    var problems = new FormProblems(messages, summary, getLocale()).field("reason", reason);
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("identity.person-act-of." + key, person.name()));
    dialog.add(summary, reason);
    var act =
        new Button(
            getTranslation("identity.person-act-of." + key, person.name()),
            click -> {
              problems.clear();
              if (problems.run(() -> change(key, person, reason.getValue()))) {
                dialog.close();
                Toast.say(getTranslation("identity.person-act-done." + key, person.name()));
                restart();
              }
              problems.show();
            });
    act.addThemeVariants(ButtonVariant.PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("identity.keep"), click -> dialog.close()), act);
    dialog.open();
  }

  private void change(String key, PersonListing person, String reason) {
    if (key.equals(SUSPEND)) {
      people.suspend(viewers.current(), person.id(), reason);
    } else {
      people.reactivate(viewers.current(), person.id(), reason);
    }
  }
}
