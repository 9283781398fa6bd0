package org.rapporteur.synthesis.ui;

import com.vaadin.flow.dom.Element;
import org.rapporteur.shared.Comparison;

/// A text with the words marked that a change took out and put in.
final class MarkedWords {

  private MarkedWords() {}

  static Element of(String before, String after) {
    var text = new Element("p");
    for (var piece : Comparison.of(before, after).pieces()) {
      text.appendChild(
          switch (piece.kind()) {
            case SAME -> Element.createText(piece.text());
            case GONE -> new Element("del").setText(piece.text());
            case NEW -> new Element("ins").setText(piece.text());
          });
    }
    return text;
  }
}
