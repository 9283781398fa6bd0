package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Error list above a form. It receives the focus and links to the fields, which show the same
/// messages.
public class ErrorSummary extends Div {

  private final UnorderedList list = new UnorderedList();
  private final Map<Component, String> errors = new LinkedHashMap<>();

  public ErrorSummary() {
    addClassName("errsum");
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    setVisible(false);
  }

  /// Adds an error for the next [#showErrors].
  public <C extends Component & Focusable<?>> void addError(C field, String message) {
    errors.put(field, message);
  }

  /// Shows the errors added since the last call. Returns true if there were any.
  public boolean showErrors() {
    removeAll();
    list.removeAll();
    setVisible(!errors.isEmpty());
    if (errors.isEmpty()) {
      return false;
    }
    errors.forEach((field, message) -> list.add(new ListItem(link(field, message))));
    add(new H2(getTranslation("uikit.errors", errors.size())), list);
    errors.clear();
    getElement().callJsFunction("focus");
    return true;
  }

  private static NativeButton link(Component field, String message) {
    var button = new NativeButton(message);
    button.addClassName("linkbtn");
    button.addClickListener(click -> ((Focusable<?>) field).focus());
    return button;
  }
}
