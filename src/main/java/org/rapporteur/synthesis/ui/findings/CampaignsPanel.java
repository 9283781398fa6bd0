package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.finding.CampaignFinding;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.uikit.EmptyState;

/// The campaigns that the run behind a draft found, the largest first.
public class CampaignsPanel extends Div {

  private static final int AT_ONCE = 5;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;

  public CampaignsPanel(Desk desk, SynthesisDetails draft) {
    this.desk = desk;
    this.draft = draft;
    var campaigns =
        draft.findings().campaigns().stream()
            .sorted(Comparator.comparingInt((CampaignFinding c) -> -c.comments().size()))
            .toList();
    addClassName("pane");
    if (campaigns.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("synthesis.campaigns.none"),
              getTranslation("synthesis.campaigns.none.why")));
      return;
    }
    var sheet =
        new Div(
            new H2(getTranslation("synthesis.campaigns")),
            new Paragraph(getTranslation("synthesis.campaigns.note")),
            new ListInParts<>(new Div(), campaigns, AT_ONCE, this::cards));
    sheet.addClassName("sheet");
    add(sheet);
  }

  /// The comments that so many cards quote are read together.
  private List<CampaignCard> cards(List<CampaignFinding> shown) {
    var quoted = new TreeSet<Integer>();
    shown.forEach(campaign -> quoted.addAll(CampaignCard.quoted(campaign)));
    var words = new SaidWords(desk, desk.comments(List.copyOf(quoted)));
    return shown.stream().map(campaign -> new CampaignCard(desk, draft, campaign, words)).toList();
  }
}
