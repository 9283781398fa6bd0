package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Icon;

/// A group's shape on its colour, beside words that say the group.
final class GroupTile extends Span {

  GroupTile(StakeholderGroup group) {
    addClassNames("tile", "t-" + group.mark());
    getElement().setAttribute("aria-hidden", "true");
    if (group.isStated()) {
      add(Icon.shape("g-" + group.mark()));
    }
  }
}
