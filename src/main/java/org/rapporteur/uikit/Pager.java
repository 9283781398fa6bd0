package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/// Links to the newer and the older page of a list. Without links, it is invisible.
public class Pager extends Nav {

  /// Creates the two links.
  ///
  /// @param newer URL of the newer page; empty on the first page
  /// @param older URL of the older page; empty on the last page
  public Pager(Optional<String> newer, Optional<String> older) {
    addClassName("pager");
    setAriaLabel(getTranslation("uikit.pages"));
    setVisible(newer.isPresent() || older.isPresent());
    add(createLink(newer, "uikit.newer", "prev"), createLink(older, "uikit.older", "next"));
  }

  /// Returns an empty element for a missing URL, so that the other link has the same position.
  private Component createLink(Optional<String> href, String key, String relation) {
    if (href.isEmpty()) {
      return new Span();
    }
    var anchor = new Anchor(href.get(), getTranslation(key));
    anchor.addClassNames("btn", "sm");
    anchor.getElement().setAttribute("rel", relation);
    return anchor;
  }
}
