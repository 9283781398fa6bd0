package org.rapporteur.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.GroupNames;

/// Each word that the file has for a group, and the group it stands for.
class GroupMapping extends Div {

  private final Map<String, Select<StakeholderGroup>> choices = new HashMap<>();

  GroupMapping(Map<String, Integer> found) {
    var table =
        Parts.table(
            getTranslation("intake.groups"),
            getTranslation("intake.groups.word"),
            getTranslation("intake.comments-column"),
            getTranslation("intake.groups.stands-for"));
    table.addClassName("map");
    found.forEach(
        (word, comments) -> {
          var row = Parts.row(table);
          String shown = word.isEmpty() ? getTranslation("intake.empty") : word;
          row.add(Parts.heading(shown));
          row.add(Parts.cell(getTranslation("intake.comments-column"), String.valueOf(comments)));
          row.add(Parts.cell(getTranslation("intake.groups.stands-for"), choice(word, shown)));
        });
    add(table);
  }

  Map<String, StakeholderGroup> chosen() {
    var groups = new HashMap<String, StakeholderGroup>();
    choices.forEach((word, choice) -> groups.put(word, choice.getValue()));
    return groups;
  }

  private Select<StakeholderGroup> choice(String word, String shown) {
    var choice = new Select<StakeholderGroup>();
    choice.setItems(StakeholderGroup.values());
    choice.setItemLabelGenerator(group -> getTranslation(group.key()));
    choice.setValue(GroupNames.guess(word));
    choice.setAriaLabel(getTranslation("intake.groups.for", shown));
    choices.put(word, choice);
    return choice;
  }
}
