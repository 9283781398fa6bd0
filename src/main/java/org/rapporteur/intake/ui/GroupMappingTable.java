package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.GroupGuesser;

/// A table that maps each group value in the file to a stakeholder group.
class GroupMappingTable extends Div {

  private final Map<String, Select<StakeholderGroup>> groupSelects = new HashMap<>();

  GroupMappingTable(Map<String, Integer> found) {
    var table =
        ImportComponents.table(
            getTranslation("intake.groups"),
            getTranslation("intake.groups.word"),
            getTranslation("intake.comments-column"),
            getTranslation("intake.groups.stands-for"));
    table.addClassName("map");
    found.forEach(
        (word, comments) -> {
          var row = ImportComponents.row(table);
          String label = word.isEmpty() ? getTranslation("intake.empty") : word;
          row.add(ImportComponents.heading(label));
          row.add(
              ImportComponents.cell(
                  getTranslation("intake.comments-column"), String.valueOf(comments)));
          row.add(
              ImportComponents.cell(
                  getTranslation("intake.groups.stands-for"), groupSelect(word, label)));
        });
    add(table);
  }

  Map<String, StakeholderGroup> mapping() {
    var groups = new HashMap<String, StakeholderGroup>();
    groupSelects.forEach((word, choice) -> groups.put(word, choice.getValue()));
    return groups;
  }

  private Select<StakeholderGroup> groupSelect(String value, String label) {
    var choice = new Select<StakeholderGroup>();
    choice.setItems(StakeholderGroup.values());
    choice.setItemLabelGenerator(group -> getTranslation(group.key()));
    choice.setValue(GroupGuesser.guess(value));
    choice.setAriaLabel(getTranslation("intake.groups.for", label));
    groupSelects.put(value, choice);
    return choice;
  }
}
