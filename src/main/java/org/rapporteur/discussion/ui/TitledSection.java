package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// Section of a page with its heading.
class TitledSection extends Section {

  private final Div header = new Div();

  TitledSection(String heading, Component... content) {
    addClassName("blk");
    header.addClassName("sec-h");
    header.add(new H2(heading));
    add(header);
    add(content);
  }

  /// Adds a short text beside the heading.
  void setCaption(String text) {
    var caption = new Span(text);
    caption.addClassNames("small", "muted");
    header.add(caption);
  }
}
