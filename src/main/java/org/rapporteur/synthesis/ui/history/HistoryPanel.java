package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.EditDetails;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.synthesis.ui.model.ModelCallList;
import org.rapporteur.uikit.Tag;

/// Who changed what in the latest draft, and the drafts before it.
public class HistoryPanel extends Div {

  /// Shows two drafts that are compared, or else the history.
  public static Component of(Desk desk, SynthesisDetails draft, HistoryChoice chosen) {
    var drafts = chosen.drafts();
    return drafts == null
        ? new HistoryPanel(desk, draft, chosen)
        : ComparisonPanel.of(desk, draft, drafts);
  }

  public HistoryPanel(Desk desk, SynthesisDetails draft, HistoryChoice chosen) {
    addClassName("pane");
    var sheet = new Div();
    sheet.addClassName("sheet");
    var one = chosen.versions();
    if (one != null) {
      var versions =
          desk.services().comparing().versions(desk.viewer(), desk.id(), one.paragraph());
      if (!versions.isEmpty()) {
        sheet.add(new VersionsPart(desk, draft, one, versions));
      }
    }
    sheet.add(new H2(getTranslation("synthesis.history")));
    var edits = desk.services().history().of(desk.viewer(), desk.id());
    if (edits.isEmpty()) {
      sheet.add(new Paragraph(getTranslation("synthesis.history.none")));
    }
    var list = new OrderedList();
    edits.forEach(edit -> list.add(item(desk, draft, edit)));
    sheet.add(list);
    if (draft.latest()) {
      var removed = desk.services().kept().removed(desk.viewer(), desk.id());
      if (!removed.isEmpty()) {
        sheet.add(new RemovedList(desk, draft, removed));
      }
    }
    sheet.add(new H2(getTranslation("synthesis.history.drafts")));
    var offers = new HashMap<Integer, DraftOffer>();
    desk.services()
        .offers()
        .latest(desk.viewer(), desk.id())
        .forEach(offer -> offers.put(offer.version(), offer));
    var drafts = new UnorderedList();
    desk.services().runs().latest(desk.viewer(), desk.id()).stream()
        .forEach(
            run -> {
              var offer = offers.get(run.draft());
              if (offer != null) {
                drafts.add(draft(desk, run, offer));
              }
            });
    sheet.add(drafts);
    var calls = desk.services().modelCalls().list(desk.viewer(), desk.id());
    if (!calls.isEmpty()) {
      sheet.add(new ModelCallList(calls));
    }
    add(sheet);
  }

  private ListItem item(Desk desk, SynthesisDetails draft, EditDetails edit) {
    var item = new ListItem();
    item.addClassName("src");
    var line =
        new Paragraph(
            getTranslation(
                edit.undone() ? "synthesis.history.undone" : "synthesis.history.line",
                getTranslation(edit.act().key()),
                edit.by(),
                UtcTime.format(edit.at(), getLocale())));
    item.add(line);
    var paragraph = edit.paragraph();
    if (paragraph != null) {
      item.add(ways(desk, draft, paragraph));
    }
    Integer comment = edit.comment();
    if (comment != null) {
      item.add(new Paragraph(CommentLinks.reference(comment)));
    }
    if (!edit.before().equals(edit.after())) {
      item.add(new MarkedWords(edit.before(), edit.after()).in(draft.language()));
    }
    return item;
  }

  /// To a changed paragraph, where the draft still has it, and to its versions.
  private Div ways(Desk desk, SynthesisDetails draft, ParagraphId paragraph) {
    var slug = desk.slug();
    var ways = new Div();
    ways.addClassName("row");
    var versions =
        new Anchor(
            SynthesisLinks.versions(slug, paragraph), getTranslation("synthesis.versions.read"));
    draft
        .paragraph(paragraph)
        .ifPresent(
            there -> {
              ways.add(
                  new Anchor(
                      SynthesisLinks.paragraph(slug, there.id()),
                      getTranslation("synthesis.comparison.number", there.number())));
              versions.setAriaLabel(getTranslation("synthesis.versions", there.number()));
            });
    ways.add(versions);
    return ways;
  }

  private ListItem draft(Desk desk, RunDetails run, DraftOffer offer) {
    var slug = desk.slug();
    var item =
        new ListItem(
            new Anchor(
                SynthesisLinks.desk(slug) + "?draft=" + offer.version(),
                getTranslation(
                    "synthesis.history.draft",
                    offer.version(),
                    run.number(),
                    UtcTime.format(run.updatedAt(), getLocale()))));
    Integer before = offer.before();
    if (before != null) {
      item.add(
          new Span(" "),
          new Anchor(
              SynthesisLinks.comparison(slug, before, offer.version()),
              getTranslation("synthesis.comparison.compare", before)));
    }
    if (!offer.inUse()) {
      item.add(new Span(" "), new Tag(getTranslation("synthesis.offer.not-taken")));
    }
    return item;
  }
}
