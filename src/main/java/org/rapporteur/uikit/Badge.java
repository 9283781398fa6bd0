package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Span;

/// Label with a symbol and a colour, for example for a stakeholder group.
public class Badge extends Span {

  /// Creates a badge with a symbol and a text.
  ///
  /// @param tone CSS class of the colour, for example `t-gov`
  /// @param symbol id of the symbol in the icon sprite, for example `g-gov`
  public Badge(String tone, String symbol, String text) {
    addClassNames("badge", tone);
    add(Icon.shape(symbol), new Span(text));
  }
}
