package org.rapporteur.moderation.ui.comment;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Icon;

/// The shape and color of a stakeholder group, without its name.
public class GroupIcon extends Span {

  public GroupIcon(StakeholderGroup group) {
    addClassNames("shape", "t-" + group.cssName());
    if (group.isStated()) {
      add(Icon.shape("g-" + group.cssName()));
    }
  }
}
