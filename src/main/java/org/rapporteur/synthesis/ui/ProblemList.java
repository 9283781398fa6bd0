package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;

/// What stands in the way of publication, each with the way to it.
class ProblemList extends Div {

  private static final int AT_ONCE = 50;

  private final Slug consultation;

  ProblemList(Slug consultation, SynthesisDetails draft) {
    this.consultation = consultation;
    var problems = draft.problems();
    addClassName("gate");
    if (problems.isEmpty()) {
      var clear = new Span(getTranslation("synthesis.desk.clear"));
      clear.addClassName("okc");
      add(clear);
      return;
    }
    int blocking = draft.blocking().size();
    var details =
        new Details(
            getTranslation("synthesis.desk.gate", blocking),
            ListInParts.of(
                new UnorderedList(), problems, AT_ONCE, problem -> new ListItem(line(problem))));
    details.setOpened(blocking > 0);
    add(details);
  }

  private Component line(DraftProblem problem) {
    String words = getTranslation(problem.kind().key(), problem.detail());
    var paragraph = problem.paragraph();
    var comment = problem.comment();
    var group = problem.group();
    if (paragraph != null) {
      return new Anchor(
          SynthesisLinks.paragraph(consultation, paragraph),
          problem.sentence() == null
              ? getTranslation("synthesis.desk.problem.whole", problem.number(), words)
              : getTranslation(
                  "synthesis.desk.problem.at",
                  problem.number(),
                  problem.sentence(),
                  words,
                  problem.detail()));
    }
    if (group.isPresent()) {
      return new Anchor(
          SynthesisLinks.ledger(consultation, group.get()),
          getTranslation("synthesis.desk.problem.of", getTranslation(group.get().key()), words));
    }
    return comment != null
        ? new Anchor(
            SynthesisLinks.desk(consultation) + "?view=ledger&outcome=UNACCOUNTED",
            getTranslation("synthesis.desk.problem.of", "C" + comment, words))
        : new Span(words);
  }
}
