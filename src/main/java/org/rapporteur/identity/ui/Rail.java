package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/// The parts of a long page, and its neighbours, as links.
final class Rail extends Nav {

  private final OrderedList list = new OrderedList();

  Rail(String label) {
    addClassName("rail");
    setAriaLabel(label);
    add(list);
  }

  Rail link(String href, String text) {
    var anchor = new Anchor(href);
    anchor.add(new Span(text));
    list.add(new ListItem(anchor));
    return this;
  }
}
