package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;

/// What stands in the way of publication, each with the way to it.
class ProblemList extends Div {

  private static final int AT_ONCE = 50;

  private final Slug consultation;
  private final transient List<DraftProblem> problems;
  private final UnorderedList list = new UnorderedList();
  private final Button more = SmallButton.of("", this::showMore);
  private int shown;

  ProblemList(Slug consultation, SynthesisDetails draft) {
    this.consultation = consultation;
    this.problems = draft.problems();
    addClassName("gate");
    if (problems.isEmpty()) {
      var clear = new Span(getTranslation("synthesis.desk.clear"));
      clear.addClassName("okc");
      add(clear);
      return;
    }
    int blocking = draft.blocking().size();
    showNext();
    var details = new Details(getTranslation("synthesis.desk.gate", blocking), list, more);
    details.setOpened(blocking > 0);
    add(details);
  }

  /// The button may be gone, and whoever pressed it wants to read on.
  private void showMore() {
    var first = showNext();
    first.getElement().setAttribute("tabindex", "-1");
    first.getElement().executeJs("this.focus()");
  }

  private ListItem showNext() {
    var items =
        problems.subList(shown, Math.min(shown + AT_ONCE, problems.size())).stream()
            .map(problem -> new ListItem(line(problem)))
            .toList();
    items.forEach(list::add);
    shown += items.size();
    int left = problems.size() - shown;
    more.setText(getTranslation("synthesis.desk.problem.more", Math.min(left, AT_ONCE), left));
    more.setVisible(left > 0);
    return items.getFirst();
  }

  private Component line(DraftProblem problem) {
    String words = getTranslation(problem.kind().key());
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
