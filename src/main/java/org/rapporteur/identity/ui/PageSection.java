package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A section of a long page with an anchor and a heading.
final class PageSection extends Section {

  PageSection(String anchor, String heading, Component... content) {
    var title = new H2(heading);
    var head = new Div(title);
    head.addClassName("sec-h");
    setId(anchor);
    addClassName("blk");
    add(head);
    add(content);
  }
}
