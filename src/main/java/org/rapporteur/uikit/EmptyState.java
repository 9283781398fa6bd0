package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Message in place of an empty list: what is missing, why, and at most one action.
public class EmptyState extends Div {

  public EmptyState(String missing) {
    this(missing, "");
  }

  /// Creates the message.
  ///
  /// @param explanation may be empty
  /// @param action at most one button or link
  public EmptyState(String missing, String explanation, Component... action) {
    addClassName("empty");
    var missingLine = new Paragraph(missing);
    missingLine.addClassName("what");
    add(missingLine);
    if (!explanation.isEmpty()) {
      var explanationLine = new Paragraph(explanation);
      explanationLine.addClassName("small");
      add(explanationLine);
    }
    add(action);
  }
}
