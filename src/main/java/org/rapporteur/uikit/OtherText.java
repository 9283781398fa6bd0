package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.shared.LanguageTag;

/// The text that is kept elsewhere of what is written here, under its name, so that both can be
/// read before one is chosen.
public class OtherText extends Div {

  private final Div words = new Div();

  public OtherText(String name, String text) {
    var title = new Paragraph(name);
    title.addClassNames("small", "muted");
    words.setText(text);
    words.addClassName("other-draft");
    words
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("tabindex", "0")
        .setAttribute("aria-label", name)
        .setAttribute("dir", "auto");
    add(title, words);
  }

  /// Of a text whose language is known.
  public OtherText in(LanguageTag language) {
    words
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    return this;
  }
}
