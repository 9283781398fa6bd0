package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// A message with a link to the next step. It receives the focus, because it replaces the form.
final class NextStepMessage extends Div {

  NextStepMessage(String heading, String text, Anchor nextStep) {
    addClassName("says");
    var title = new H1(heading);
    title.getElement().setAttribute("tabindex", "-1");
    nextStep.addClassName("btn");
    var actions = new Paragraph(nextStep);
    actions.addClassName("acts");
    add(title, new Paragraph(text), actions);
    title.getElement().callJsFunction("focus");
  }
}
