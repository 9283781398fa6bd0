package org.rapporteur.identity.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.administration.PeopleFilter;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Search field and filters above the list of people.
final class PeopleFilterBar extends Div {

  private final TextField searchText = new TextField();
  private final Checkbox onlyWithRole = new Checkbox();
  private final Select<StakeholderGroup> group = new Select<>();
  private final Select<PersonState> state = new Select<>();

  PeopleFilterBar(Runnable onChange) {
    configureFields();
    searchText.addValueChangeListener(change -> onChange.run());
    onlyWithRole.addValueChangeListener(change -> onChange.run());
    group.addValueChangeListener(change -> onChange.run());
    state.addValueChangeListener(change -> onChange.run());
    addClassName("filt");
    getElement().setAttribute("role", "search");
    getElement().setAttribute("aria-label", getTranslation("identity.people"));
    add(searchText, group, state, onlyWithRole);
  }

  private void configureFields() {
    searchText.setLabel(getTranslation("identity.people.search"));
    searchText.setClearButtonVisible(true);
    searchText.setValueChangeMode(ValueChangeMode.LAZY);
    onlyWithRole.setLabel(getTranslation("identity.people.with-role"));
    String allGroups = getTranslation("identity.people.all-groups");
    group.setLabel(getTranslation("identity.column.group"));
    group.setItems(StakeholderGroup.values());
    group.setEmptySelectionAllowed(true);
    group.setEmptySelectionCaption(allGroups);
    group.setItemLabelGenerator(item -> item == null ? allGroups : getTranslation(item.key()));
    String allStates = getTranslation("identity.people.all-states");
    state.setLabel(getTranslation("identity.column.state"));
    state.setItems(PersonState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(allStates);
    state.setItemLabelGenerator(
        item -> item == null ? allStates : getTranslation("identity.state." + item.name()));
  }

  PeopleFilter filter() {
    return new PeopleFilter(
        searchText.getValue(), onlyWithRole.getValue(), group.getValue(), state.getValue());
  }
}
