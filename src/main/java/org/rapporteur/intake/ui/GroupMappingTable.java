package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.GroupGuesser;
import org.rapporteur.uikit.table.ResponsiveTable;

/// A table that maps each group value in the file to a stakeholder group.
class GroupMappingTable extends Div {

  private final Map<String, Select<StakeholderGroup>> selectByValue = new HashMap<>();

  /// Creates the table with one row for each value.
  ///
  /// @param rowsByValue the number of rows for each value; "" for rows without one
  GroupMappingTable(Map<String, Integer> rowsByValue) {
    var table =
        new ResponsiveTable(
            getTranslation("intake.groups"),
            List.of(
                getTranslation("intake.groups.value"),
                getTranslation("intake.comments-column"),
                getTranslation("intake.groups.group")));
    table.addClassName("map");
    rowsByValue.forEach(
        (value, rows) -> {
          String label = value.isEmpty() ? getTranslation("intake.empty") : value;
          table.addRowWithHeading(
              new Text(label), new Span(String.valueOf(rows)), createSelect(value, label));
        });
    add(table);
  }

  Map<String, StakeholderGroup> getMapping() {
    var groups = new HashMap<String, StakeholderGroup>();
    selectByValue.forEach((value, select) -> groups.put(value, select.getValue()));
    return groups;
  }

  private Select<StakeholderGroup> createSelect(String value, String label) {
    var select = new Select<StakeholderGroup>();
    select.setItems(StakeholderGroup.values());
    select.setItemLabelGenerator(group -> getTranslation(group.key()));
    select.setValue(GroupGuesser.guess(value));
    select.setAriaLabel(getTranslation("intake.groups.for", label));
    selectByValue.put(value, select);
    return select;
  }
}
