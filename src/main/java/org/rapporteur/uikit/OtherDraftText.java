package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.shared.LanguageTag;

/// Shows the other version of a draft, so that people can compare both versions before they choose
/// one.
public class OtherDraftText extends Div {

  private final Div draftText = new Div();

  public OtherDraftText(String name, String text) {
    var title = new Paragraph(name);
    title.addClassNames("small", "muted");
    draftText.setText(text);
    draftText.addClassName("other-draft");
    draftText
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("tabindex", "0")
        .setAttribute("aria-label", name)
        .setAttribute("dir", "auto");
    add(title, draftText);
  }

  /// Sets the language if it is known.
  public OtherDraftText inLanguage(LanguageTag language) {
    draftText
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    return this;
  }
}
