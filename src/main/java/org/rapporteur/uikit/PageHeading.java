package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// Main heading of a page (h1) with an optional introduction.
public class PageHeading extends Div {

  public PageHeading(String heading) {
    addClassName("pagehead");
    add(new H1(heading));
  }

  public PageHeading(String heading, String lead) {
    this(heading);
    var paragraph = new Paragraph(lead);
    paragraph.addClassNames("lead", "mt-2");
    add(paragraph);
  }
}
