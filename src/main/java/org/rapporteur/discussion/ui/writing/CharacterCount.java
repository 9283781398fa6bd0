package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.html.Span;

/// Character count of a text field and its limit. `counted.js` fills in the numbers in the reader's
/// digits while the user types.
public final class CharacterCount extends Span {

  public CharacterCount(int maxLength) {
    getElement()
        .setAttribute("data-count", getTranslation("discussion.length", "{0}", maxLength))
        .setAttribute(
            "data-over", getTranslation("discussion.length.over", "{0}", maxLength, "{2}"));
  }
}
