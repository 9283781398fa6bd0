package org.rapporteur.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;

/// A form that the browser itself sends, so that password managers know it and a session that ended
/// meanwhile does not matter.
@Tag("form")
final class FormElement extends HtmlContainer {

  FormElement(String action) {
    getElement().setAttribute("method", "post").setAttribute("action", action);
    getElement().setAttribute("router-ignore", true);
  }

  void hidden(String name, String value) {
    var input = new Input();
    input.setType("hidden");
    input.getElement().setAttribute("name", name).setAttribute("value", value);
    add(input);
  }
}
