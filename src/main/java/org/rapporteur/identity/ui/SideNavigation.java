package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/// Links to the sections of a long page and to related pages.
final class SideNavigation extends Nav {

  private final OrderedList list = new OrderedList();

  SideNavigation(String label) {
    addClassName("rail");
    setAriaLabel(label);
    add(list);
  }

  SideNavigation addLink(String href, String text) {
    var anchor = new Anchor(href);
    anchor.add(new Span(text));
    list.add(new ListItem(anchor));
    return this;
  }
}
