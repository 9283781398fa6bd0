package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Span;

/// Kind of a person or thing: a symbol (`g-gov`) and a name on the kind's colour (class `t-gov`).
public class Badge extends Span {

  public Badge(String tone, String shape, String text) {
    addClassNames("badge", tone);
    add(Icon.shape(shape), new Span(text));
  }
}
