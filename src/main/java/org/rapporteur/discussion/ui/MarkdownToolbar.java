package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;

/// Buttons that insert Markdown around the selected text. A script handles the clicks, so the
/// session holds no button components.
class MarkdownToolbar extends Div {

  MarkdownToolbar(ThreadFacade facade) {
    this(facade, "");
  }

  /// `text` is the label of the field that the toolbar belongs to.
  MarkdownToolbar(ThreadFacade facade, String text) {
    String label = getTranslation("discussion.format");
    addClassName("toolbar");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", text.isEmpty() ? label : label + ": " + text);
    getElement().executeJs("this.innerHTML = $0", facade.renderToolbar(getLocale()));
  }
}
