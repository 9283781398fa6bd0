package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;

/// A table that may be wider than the page, which is scrolled by keys as well.
public class ScrolledTable extends Div {

  /// @param label by which it is called
  public ScrolledTable(String label, NativeTable table) {
    super(table);
    addClassName("posw");
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", label);
  }
}
