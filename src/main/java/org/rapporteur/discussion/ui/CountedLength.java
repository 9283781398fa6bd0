package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Span;

/// How long a text is, beside the limit. `counted.js` puts the numbers in, in the reader's digits,
/// as somebody types.
final class CountedLength extends Span {

  CountedLength(int most) {
    getElement()
        .setAttribute("data-count", getTranslation("discussion.length", "{0}", most))
        .setAttribute("data-over", getTranslation("discussion.length.over", "{0}", most, "{2}"));
  }
}
