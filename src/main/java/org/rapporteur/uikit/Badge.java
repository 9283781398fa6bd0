package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Span;

/// Which kind a person or thing is of: its shape and its name on the kind's colour. The tone is the
/// class that brings the colour (`t-gov`), the shape its symbol (`g-gov`).
public class Badge extends Span {

  public Badge(String tone, String shape, String text) {
    addClassNames("badge", tone);
    add(Icon.shape(shape), new Span(text));
  }
}
