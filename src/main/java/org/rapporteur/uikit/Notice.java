package org.rapporteur.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// A message inside the page: a fact, or the result of the reader's action.
public class Notice extends Div {

  public enum Kind {
    INFO("", Icon.Name.INFO, "note"),
    OK("ok", Icon.Name.CHECK, "status"),
    WARN("warn", Icon.Name.ALERT, "note"),
    BAD("bad", Icon.Name.ALERT, "alert");

    private final String className;
    private final Icon.Name icon;
    private final String role;

    Kind(String className, Icon.Name icon, String role) {
      this.className = className;
      this.icon = icon;
      this.role = role;
    }
  }

  public Notice(Kind kind, String text) {
    this(kind, new Paragraph(text));
  }

  public Notice(Kind kind, Component content) {
    addClassName("notice");
    if (!kind.className.isEmpty()) {
      addClassName(kind.className);
    }
    getElement().setAttribute("role", kind.role);
    add(new Icon(kind.icon), content);
  }
}
