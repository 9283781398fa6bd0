package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.coding.CodingSheet;
import org.rapporteur.synthesis.ui.desk.CommentLink;

/// What one contributor said on the theme, verbatim, with the comments that it stands in.
class UnitWords extends Div {

  private final Slug consultation;

  UnitWords(Slug consultation, CodingSheet.Unit unit) {
    this.consultation = consultation;
    addClassName("said");
    for (int from = 0; from < unit.words().size(); ) {
      int comment = unit.words().get(from).comment();
      int until = from;
      while (until < unit.words().size() && unit.words().get(until).comment() == comment) {
        until++;
      }
      add(said(unit.words().subList(from, until)));
      from = until;
    }
  }

  /// What stands in one comment.
  private Div said(List<CodingSheet.Words> inOne) {
    var said = new Div();
    inOne.forEach(words -> said.add(text(words)));
    var first = inOne.getFirst();
    var under = new Div(new CommentLink(consultation, first.comment()));
    under.addClassNames("xs", "muted");
    if (first.whole()) {
      under.add(new Span(" " + getTranslation("synthesis.coding.whole")));
    }
    if (first.revised()) {
      under.add(new Span(" " + getTranslation("synthesis.coding.revised")));
    }
    said.add(under);
    return said;
  }

  private Paragraph text(CodingSheet.Words words) {
    String said = words.text();
    if (said == null) {
      var gone = new Paragraph(getTranslation("synthesis.coding.withheld"));
      gone.addClassName("muted");
      return gone;
    }
    var text = new Paragraph(said);
    text.addClassName("words");
    text.getElement()
        .setAttribute("lang", words.language().value())
        .setAttribute("dir", words.language().direction());
    return text;
  }
}
