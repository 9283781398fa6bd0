package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.offer.RemovedDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.uikit.Toast;

/// The paragraphs that people took out and that no run writes again, each with the comments that
/// nothing else accounts for, and the way to bring it back.
class RemovedList extends Div {

  static final int AT_ONCE = 20;

  /// More than that an editor reads in the ledger.
  private static final int COMMENTS_NAMED = 10;

  /// @param removed one at least
  RemovedList(Desk desk, SynthesisDetails draft, List<RemovedDetails> removed) {
    setId("removed");
    Set<Integer> open =
        draft.ledger().stream()
            .filter(entry -> entry.outcome() == LedgerEntry.Outcome.UNACCOUNTED)
            .map(LedgerEntry::comment)
            .collect(Collectors.toSet());
    var why = new Paragraph(getTranslation("synthesis.removed.why"));
    why.addClassNames("small", "muted");
    var list =
        ListInParts.of(
            new UnorderedList(),
            IntStream.range(0, removed.size()).boxed().toList(),
            AT_ONCE,
            at -> item(desk, removed.get(at), at + 1, open));
    add(new H2(getTranslation("synthesis.removed")), why, list);
  }

  private ListItem item(Desk desk, RemovedDetails removed, int number, Set<Integer> open) {
    var item = new ListItem();
    item.addClassName("src");
    item.add(
        new Paragraph(
            getTranslation(
                "synthesis.removed.by", removed.by(), UtcTime.format(removed.at(), getLocale()))),
        new Paragraph(removed.text()));
    var alone = removed.comments().stream().filter(open::contains).toList();
    if (!alone.isEmpty()) {
      var line =
          new Paragraph(
              getTranslation(
                  "synthesis.removed.alone",
                  alone.size(),
                  alone.stream()
                      .limit(COMMENTS_NAMED)
                      .map(CommentLinks::reference)
                      .collect(Collectors.joining(" "))));
      line.addClassNames("small", "wnc");
      item.add(line);
    }
    var back =
        SmallButton.of(
            getTranslation("synthesis.removed.back"),
            () ->
                desk.leave(
                    () -> {
                      desk.services().kept().bringBack(desk.viewer(), desk.id(), removed.id());
                      Toast.show(getTranslation("synthesis.removed.is-back"));
                      desk.redraw().show(removed.id());
                    }));
    back.setAriaLabel(getTranslation("synthesis.removed.back.of", number));
    item.add(back);
    return item;
  }
}
