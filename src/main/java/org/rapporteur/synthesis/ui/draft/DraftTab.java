package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.Meters;

/// The draft between its outline and its sources, below its meters.
public class DraftTab extends Div {

  /// Attribute of the session: the share of the draft in percent, once somebody moved the splitter.
  private static final String SPLITTER = "draft-splitter";

  private final transient Desk desk;
  private final SidePane side;
  private final DraftPane pane;
  private final Div panes = new Div();
  private OutlinePane outline;
  private Meters meters;
  private Div colleagues;
  private transient SynthesisDetails draft;

  public DraftTab(Desk desk, SynthesisDetails draft, @Nullable ParagraphId selected) {
    this.desk = desk;
    this.draft = draft;
    addClassName("draft-tab");
    var confirmations = desk.confirmations(draft);
    side = new SidePane(desk);
    pane = new DraftPane(desk, draft, side, selected);
    side.show(draft, confirmations, selected);
    outline = new OutlinePane(desk, draft, new DropPlace(desk));
    meters = new Meters(draft, confirmations, side::showChecks);
    colleagues = colleagues(selected);
    panes.add(outline, split(pane, side));
    panes.addClassName("panes");
    add(meters, colleagues, panes);
  }

  private static SplitLayout split(DraftPane pane, SidePane side) {
    var split = new SplitLayout(pane, side);
    var session = VaadinSession.getCurrent();
    if (session.getAttribute(SPLITTER) instanceof Double position) {
      split.setSplitterPosition(position);
    }
    split.addSplitterDragEndListener(
        end -> session.setAttribute(SPLITTER, split.getSplitterPosition()));
    return split;
  }

  /// Shows another state of the draft, or another selection, without drawing the rest again.
  ///
  /// @return false if the draft must be drawn as a whole
  public boolean update(SynthesisDetails now, @Nullable ParagraphId selected) {
    side.writeNothing();
    if (!pane.update(now, selected)) {
      return false;
    }
    var before = draft;
    draft = now;
    var confirmations = desk.confirmations(now);
    side.show(now, confirmations, selected);
    if (!now.sections().equals(before.sections()) || !now.coverage().equals(before.coverage())) {
      var newOutline = new OutlinePane(desk, now, new DropPlace(desk));
      panes.replace(outline, newOutline);
      outline = newOutline;
    }
    var newMeters = new Meters(now, confirmations, side::showChecks);
    replace(meters, newMeters);
    meters = newMeters;
    var newColleagues = colleagues(selected);
    replace(colleagues, newColleagues);
    colleagues = newColleagues;
    return true;
  }

  /// Marks a comment that the selected paragraph cites, and moves the focus there.
  public void markSource(int comment) {
    side.markSource(comment);
  }

  private Div colleagues(@Nullable ParagraphId selected) {
    return draft.latest() ? new ColleaguesLine(desk, draft, selected, pane::show) : new Div();
  }
}
