package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/// Breadcrumb navigation. Narrow windows show only the last link.
public class Breadcrumbs extends Nav {

  private final OrderedList steps = new OrderedList();

  public Breadcrumbs() {
    addClassName("crumbs");
    setAriaLabel(getTranslation("uikit.breadcrumbs"));
    add(steps);
  }

  public Breadcrumbs addLink(String text, String href) {
    steps.add(new ListItem(new Anchor(href, text)));
    return this;
  }

  public Breadcrumbs addCurrent(String text) {
    var current = new Span(text);
    current.getElement().setAttribute("aria-current", "page");
    steps.add(new ListItem(current));
    return this;
  }
}
