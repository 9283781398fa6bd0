package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.Optional;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;

/// Radio buttons for the five stakeholder groups. No group is selected at first.
final class GroupChoice extends RadioButtonGroup<StakeholderGroup>
    implements Focusable<GroupChoice> {

  GroupChoice() {
    addClassName("group-choice");
    setLabel(getTranslation("identity.field.group"));
    setHelperText(getTranslation("identity.field.group.hint"));
    setItems(Arrays.stream(StakeholderGroup.values()).filter(StakeholderGroup::isStated).toList());
    setRenderer(new ComponentRenderer<>(this::createCard));
  }

  /// Throws [InvalidInput] if no group is selected.
  StakeholderGroup requireValue() {
    return Optional.ofNullable(getValue())
        .orElseThrow(() -> new InvalidInput("group.missing", "group"));
  }

  private Div createCard(StakeholderGroup group) {
    var examples = new Span(getTranslation("identity.group.examples." + group.name()));
    examples.addClassName("examples");
    var text = new Span(new Span(getTranslation(group.memberKey())), examples);
    text.addClassName("words");
    var card = new Div(new GroupTile(group), text);
    card.addClassName("group-card");
    return card;
  }
}
