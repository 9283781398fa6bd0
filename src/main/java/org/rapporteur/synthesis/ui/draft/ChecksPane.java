package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.Meters;

/// Lists what blocks publication, with a link to each place, and explains the meters.
class ChecksPane extends Div {

  /// Id of the heading.
  static final String HEADING = "checks";

  private static final int AT_ONCE = 50;

  private final Slug consultation;

  ChecksPane(Desk desk, SynthesisDetails draft, ReadinessDetails confirmations) {
    this.consultation = desk.consultation().slug();
    var problems = draft.problems();
    addClassNames("pane-b", "checks");
    int toConfirm = confirmations.open().size();
    var state = new H2(Meters.state(this, draft, toConfirm));
    state.setId(HEADING);
    state.getElement().setAttribute("tabindex", "-1");
    state.addClassName(Meters.isReady(draft, toConfirm) ? "okc" : "wnc");
    add(state);
    if (!problems.isEmpty()) {
      add(
          ListInParts.of(
              new UnorderedList(), problems, AT_ONCE, problem -> new ListItem(line(problem))));
    }
    if (toConfirm > 0) {
      add(new ConfirmationList(desk, draft, confirmations));
    }
    add(Meters.details(draft));
  }

  private Component line(DraftProblem problem) {
    String words = getTranslation(problem.key(), problem.detail());
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
            SynthesisLinks.ledger(consultation) + "&outcome=UNACCOUNTED",
            getTranslation("synthesis.desk.problem.of", "C" + comment, words))
        : new Span(words);
  }
}
