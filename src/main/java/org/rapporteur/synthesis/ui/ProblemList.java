package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;

/// What stands in the way of publication, each with the way to it.
class ProblemList extends Div {

  private static final int SHOWN = 50;

  ProblemList(Desk desk, SynthesisDetails draft) {
    addClassName("gate");
    int blocking = draft.blocking().size();
    var list = new UnorderedList();
    draft.problems().stream().limit(SHOWN).forEach(p -> list.add(new ListItem(line(desk, p))));
    if (draft.problems().size() > SHOWN) {
      list.add(
          new ListItem(getTranslation("synthesis.desk.more", draft.problems().size() - SHOWN)));
    }
    if (draft.problems().isEmpty()) {
      var clear = new Span(getTranslation("synthesis.desk.clear"));
      clear.addClassName("okc");
      add(clear);
    } else {
      var details = new Details(getTranslation("synthesis.desk.gate", blocking), list);
      details.setOpened(blocking > 0);
      add(details);
    }
  }

  private Component line(Desk desk, DraftProblem problem) {
    String words = getTranslation(problem.kind().key());
    var paragraph = problem.paragraph();
    var comment = problem.comment();
    String slug = SynthesisLinks.desk(desk.consultation().slug());
    if (paragraph != null) {
      return new Anchor(
          SynthesisLinks.paragraph(desk.consultation().slug(), paragraph),
          getTranslation(
              "synthesis.desk.problem.at",
              problem.number(),
              problem.sentence(),
              words,
              problem.detail()));
    }
    return comment != null
        ? new Anchor(
            slug + "?view=ledger&outcome=UNACCOUNTED",
            getTranslation("synthesis.desk.problem.of", "C" + comment, words))
        : new Span(words);
  }
}
