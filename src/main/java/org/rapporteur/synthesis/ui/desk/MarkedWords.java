package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.comparison.TextDiff;

/// A text with the words marked that a change took out and put in, for the eye and for the ear.
public class MarkedWords extends Paragraph {

  public MarkedWords(String before, String after) {
    this(TextDiff.compute(before, after));
  }

  public MarkedWords(TextDiff comparison) {
    getElement().setAttribute("dir", "auto");
    for (var piece : comparison.segments()) {
      getElement()
          .appendChild(
              switch (piece.kind()) {
                case UNCHANGED -> Element.createText(piece.text());
                case REMOVED -> marked("del", "uikit.comparison.removed", piece.text());
                case ADDED -> marked("ins", "uikit.comparison.added", piece.text());
              });
    }
  }

  private Element marked(String tag, String key, String words) {
    var spoken =
        new Element("span")
            .setAttribute("class", "vh")
            .setAttribute("lang", getLocale().toLanguageTag());
    spoken.setText(getTranslation(key) + " ");
    return new Element(tag).appendChild(spoken, Element.createText(words));
  }

  public MarkedWords in(LanguageTag language) {
    getElement().setAttribute("lang", language.value()).setAttribute("dir", language.direction());
    return this;
  }
}
