package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/// Links to the newer and older page.
public class Pager extends Nav {

  public Pager(Optional<String> newer, Optional<String> older) {
    addClassName("pager");
    setAriaLabel(getTranslation("uikit.pages"));
    setVisible(newer.isPresent() || older.isPresent());
    add(link(newer, "uikit.newer", "prev"), link(older, "uikit.older", "next"));
  }

  // An empty element keeps the other link on its side.
  private com.vaadin.flow.component.Component link(
      Optional<String> href, String key, String relation) {
    if (href.isEmpty()) {
      return new Span();
    }
    var anchor = new Anchor(href.get(), getTranslation(key));
    anchor.addClassNames("btn", "sm");
    anchor.getElement().setAttribute("rel", relation);
    return anchor;
  }
}
