package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/// The way from the start to here. On a narrow window only the last step back remains.
public class Crumbs extends Nav {

  private final OrderedList steps = new OrderedList();

  public Crumbs() {
    addClassName("crumbs");
    setAriaLabel(getTranslation("uikit.crumbs"));
    add(steps);
  }

  public Crumbs step(String text, String href) {
    steps.add(new ListItem(new Anchor(href, text)));
    return this;
  }

  public Crumbs here(String text) {
    var last = new Span(text);
    last.getElement().setAttribute("aria-current", "page");
    steps.add(new ListItem(last));
    return this;
  }
}
