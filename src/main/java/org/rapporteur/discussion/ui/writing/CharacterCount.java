package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.html.Span;

/// Character count of a text field. While the user types, `character-count.js` replaces `{0}` by
/// the number of characters and `{2}` by the number of characters to remove, in the digits of the
/// page language.
public final class CharacterCount extends Span {

  public CharacterCount(int maxLength) {
    getElement()
        .setAttribute("data-count", getTranslation("discussion.length", "{0}", maxLength))
        .setAttribute(
            "data-over", getTranslation("discussion.length.over", "{0}", maxLength, "{2}"));
  }
}
