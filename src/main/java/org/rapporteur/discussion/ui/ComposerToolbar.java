package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;

/// Buttons that put Markdown around what is selected. The script does it, so the session holds
/// nothing of them.
class ComposerToolbar extends Div {

  ComposerToolbar(ThreadActs acts) {
    this(acts, "");
  }

  /// Of one text among several.
  ComposerToolbar(ThreadActs acts, String text) {
    String label = getTranslation("discussion.format");
    addClassName("toolbar");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", text.isEmpty() ? label : label + ": " + text);
    getElement().executeJs("this.innerHTML = $0", acts.toolbar(getLocale()));
  }
}
