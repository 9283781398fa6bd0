package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/// Links to the newer and the older page of a list. Without links, it is invisible.
public class Pager extends Nav {

  /// @param newer URL of the newer page; null on the first page
  /// @param older URL of the older page; null on the last page
  public Pager(@Nullable String newer, @Nullable String older) {
    addClassName("pager");
    setAriaLabel(getTranslation("uikit.pages"));
    setVisible(newer != null || older != null);
    add(createLink(newer, "uikit.newer", "prev"), createLink(older, "uikit.older", "next"));
  }

  /// Returns an empty element for a missing URL, so that the other link has the same position.
  private Component createLink(@Nullable String href, String key, String relation) {
    if (href == null) {
      return new Span();
    }
    var anchor = new Anchor(href, getTranslation(key));
    anchor.addClassNames("btn", "sm");
    anchor.getElement().setAttribute("rel", relation);
    return anchor;
  }
}
