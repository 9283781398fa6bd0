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

/// What keeps a form from being taken, on top of it: takes the focus, and each sentence leads to
/// its field. The same sentences stand at the fields.
public class ErrorSummary extends Div {

  private final UnorderedList list = new UnorderedList();
  private final Map<Component, String> problems = new LinkedHashMap<>();

  public ErrorSummary() {
    addClassName("errsum");
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    setVisible(false);
  }

  /// Remembers a field's sentence until the summary is shown.
  public <C extends Component & Focusable<?>> void add(C field, String sentence) {
    problems.put(field, sentence);
  }

  /// Shows what was added since the last call, or nothing; answers whether there was anything.
  public boolean show() {
    removeAll();
    list.removeAll();
    setVisible(!problems.isEmpty());
    if (problems.isEmpty()) {
      return false;
    }
    problems.forEach((field, sentence) -> list.add(new ListItem(link(field, sentence))));
    add(new H2(getTranslation("uikit.errors", problems.size())), list);
    problems.clear();
    getElement().callJsFunction("focus");
    return true;
  }

  private static NativeButton link(Component field, String sentence) {
    var button = new NativeButton(sentence);
    button.addClassName("linkbtn");
    button.addClickListener(click -> ((Focusable<?>) field).focus());
    return button;
  }
}
