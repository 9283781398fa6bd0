package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// Section of a page with its heading.
final class TitledSection {

  private TitledSection() {}

  static Section create(String heading, Component... content) {
    var head = new Div(new H2(heading));
    head.addClassName("sec-h");
    var part = new Section(head);
    part.addClassName("blk");
    part.add(content);
    return part;
  }
}
