package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.Icon;

/// The shape of a stakeholder group; its name stands beside it.
public class GroupShape extends Span {

  public GroupShape(StakeholderGroup group) {
    addClassNames("shape", "t-" + group.cssName());
    getElement().setAttribute("aria-hidden", "true");
    if (group.isStated()) {
      add(Icon.shape("g-" + group.cssName()));
    }
  }
}
