package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Shown instead of an empty list: what is missing, why, and at most one action.
public class EmptyState extends Div {

  public EmptyState(String missing, String explanation, Component... action) {
    addClassName("empty");
    var first = new Paragraph(missing);
    first.addClassName("what");
    add(first);
    if (!explanation.isEmpty()) {
      var second = new Paragraph(explanation);
      second.addClassName("small");
      add(second);
    }
    add(action);
  }
}
