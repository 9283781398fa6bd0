package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.Meters;

/// The draft between its outline and its sources, below its meters.
public class DraftTab extends Div {

  public DraftTab(Desk desk, SynthesisDetails draft, @Nullable ParagraphId selected) {
    addClassName("draft-tab");
    var confirmations = desk.confirmations(draft);
    var side =
        new SidePane(
            desk,
            draft,
            confirmations,
            Optional.ofNullable(selected).flatMap(draft::paragraph).orElse(null));
    var pane = new DraftPane(desk, draft, side, selected);
    add(new Meters(draft, confirmations, side::showChecks));
    if (draft.latest()) {
      add(new ColleaguesLine(desk, draft, selected, pane::show));
    }
    var panes = new Div(new OutlinePane(desk, draft, new DropPlace(desk)), pane, side);
    panes.addClassNames("panes", "three");
    add(panes);
  }
}
