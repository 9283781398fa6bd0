package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// What a page is about: its one heading of the first level, and a lead where there is one.
public class PageHead extends Div {

  public PageHead(String heading) {
    addClassName("pagehead");
    add(new H1(heading));
  }

  public PageHead(String heading, String lead) {
    this(heading);
    var paragraph = new Paragraph(lead);
    paragraph.addClassNames("lead", "mt-2");
    add(paragraph);
  }

  /// Marks the heading as text of another language than the frame's.
  public PageHead inLanguage(String tag, String direction) {
    getElement().setAttribute("lang", tag).setAttribute("dir", direction);
    return this;
  }

  public PageHead with(Component... more) {
    add(more);
    return this;
  }
}
