package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.html.Div;

/// Buttons that insert Markdown around the selected text. A script handles the clicks, so the
/// session stores no components for the buttons.
public class MarkdownToolbar extends Div {

  public MarkdownToolbar(ThreadFacade facade) {
    this(facade, "");
  }

  /// Creates the toolbar of one text field.
  ///
  /// @param fieldLabel label of the field that the toolbar belongs to
  public MarkdownToolbar(ThreadFacade facade, String fieldLabel) {
    String label = getTranslation("discussion.format");
    addClassName("toolbar");
    getElement()
        .setAttribute("role", "group")
        .setAttribute(
            "aria-label",
            fieldLabel.isEmpty()
                ? label
                : getTranslation("discussion.format.of", label, fieldLabel));
    getElement().executeJs("this.innerHTML = $0", facade.renderToolbar(getLocale()));
  }
}
