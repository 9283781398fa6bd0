package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// Section of a page with its heading.
public class TitledSection extends Section {

  private final Div header = new Div();

  public TitledSection(String heading, Component... content) {
    addClassName("blk");
    header.addClassName("sec-h");
    header.add(new H2(heading));
    add(header);
    add(content);
  }

  /// Adds a short text beside the heading.
  public void setCaption(String text) {
    var caption = new Span(text);
    caption.addClassNames("small", "muted");
    header.add(caption);
  }
}
