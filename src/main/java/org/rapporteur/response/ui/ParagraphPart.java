package org.rapporteur.response.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.response.ui.ResponseAccess.Asked;

/// The paragraph that a form is about, as it stands in the report.
class ParagraphPart extends Div {

  ParagraphPart(Asked asked) {
    addClassName("doc");
    var language = asked.edition().language();
    getElement().setAttribute("lang", language.value()).setAttribute("dir", language.direction());
    add(new Html(asked.paragraph().html()));
  }
}
