package org.rapporteur.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;

/// An HTML form that the browser submits. Password managers recognize it, and it works after the
/// session has expired.
@Tag("form")
final class NativeForm extends HtmlContainer {

  NativeForm(String action) {
    getElement().setAttribute("method", "post").setAttribute("action", action);
    getElement().setAttribute("router-ignore", true);
    // The page shows its own validation messages, because the browser's may be in another language.
    getElement().setAttribute("novalidate", true);
  }

  void addHidden(String name, String value) {
    var input = new Input();
    input.setType("hidden");
    input.getElement().setAttribute("name", name).setAttribute("value", value);
    add(input);
  }
}
