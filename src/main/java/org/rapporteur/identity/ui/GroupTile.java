package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Icon;

/// The icon of a stakeholder group. Screen readers ignore it, because the name of the group is
/// beside it.
final class GroupTile extends Span {

  GroupTile(StakeholderGroup group) {
    addClassNames("tile", "t-" + group.cssName());
    getElement().setAttribute("aria-hidden", "true");
    if (group.isStated()) {
      add(Icon.shape("g-" + group.cssName()));
    }
  }
}
