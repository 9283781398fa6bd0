package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// Section of a page with its heading.
final class TitledSection {

  private TitledSection() {}

  static Section create(String heading, Component... content) {
    var header = new Div(new H2(heading));
    header.addClassName("sec-h");
    var section = new Section(header);
    section.addClassName("blk");
    section.add(content);
    return section;
  }
}
