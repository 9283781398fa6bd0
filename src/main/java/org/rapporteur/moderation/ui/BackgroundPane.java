package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// What helps to decide: who flagged and why, what a look at the text suspects, the author's
/// record, and what was decided before.
class BackgroundPane extends Section {

  BackgroundPane() {
    addClassName("pane");
    // It scrolls and holds nothing that takes the focus.
    getElement().setAttribute("tabindex", "0");
    setAriaLabel(getTranslation("moderation.background"));
  }

  void show(ConsultationDetails consultation, Dossier dossier) {
    removeAll();
    add(flags(dossier), checks(dossier), record(consultation, dossier));
    add(
        decisions(
            "moderation.decisions",
            "moderation.decisions.none",
            consultation,
            dossier.decisions()));
    add(
        decisions(
            "moderation.earlier", "moderation.earlier.none", consultation, dossier.earlier()));
  }

  private Component flags(Dossier dossier) {
    var list = new UnorderedList();
    list.addClassName("sim");
    for (var raised : dossier.flags()) {
      var flag = raised.flag();
      var reason = new Span(getTranslation(flag.reason().key()));
      if (flag.open()) {
        reason.addClassName("b");
      }
      var by = new Paragraph(new Span(raised.by() + ", "), new Timestamp(flag.at()));
      by.addClassNames("xs", "muted");
      var item = new ListItem(reason, by);
      if (!flag.text().isEmpty()) {
        var text = new Paragraph(flag.text());
        text.getElement().setAttribute("dir", "auto");
        item.add(text);
      }
      list.add(item);
    }
    return part(
        "moderation.flags", dossier.flags().isEmpty() ? none("moderation.flags.none") : list);
  }

  private Component checks(Dossier dossier) {
    var list = new UnorderedList();
    list.addClassName("checks");
    dossier
        .checks()
        .forEach(
            (check, times) -> {
              var words = new Span(getTranslation(check.key(), times));
              var item =
                  new ListItem(Icon.small(times == 0 ? Icon.Name.CHECK : Icon.Name.ALERT), words);
              item.addClassName(times == 0 ? "ok" : "w");
              list.add(item);
            });
    var note = new Paragraph(getTranslation("moderation.checks.note"));
    note.addClassNames("xs", "muted");
    return part("moderation.checks", new Div(list, note));
  }

  private Component record(ConsultationDetails consultation, Dossier dossier) {
    var record = new DescriptionList();
    record.addClassName("kv");
    var counts = dossier.record();
    for (var state : CommentState.values()) {
      add(record, getTranslation(state.key()), counts.getOrDefault(state, 0));
    }
    add(record, getTranslation("moderation.flags-received"), dossier.flagsReceived());
    var suspension = dossier.suspension();
    if (suspension == null) {
      return part("moderation.record", record);
    }
    var number =
        new Anchor(
            ModerationLinks.decision(consultation.slug(), suspension.decision()),
            Entry.label(suspension.decision()));
    number.addClassName("num");
    var until =
        new Paragraph(
            new Span(getTranslation("moderation.suspended") + " "),
            new Timestamp(suspension.until()),
            new Span(", "),
            number);
    return part("moderation.record", new Div(record, until));
  }

  private Component decisions(
      String key, String none, ConsultationDetails consultation, List<DecisionDetails> decisions) {
    var list = new UnorderedList();
    list.addClassName("sim");
    for (var decision : decisions) {
      var number =
          new Anchor(
              ModerationLinks.decision(consultation.slug(), decision.number()), decision.label());
      number.addClassName("num");
      var what =
          new Span(
              getTranslation(
                  "moderation.decided",
                  getTranslation("publiclog.kind." + decision.act().logKind()),
                  CommentLinks.reference(decision.commentNumber()),
                  decision.policyPoint()));
      var by = new Paragraph(new Span(decision.byName() + ", "), new Timestamp(decision.at()));
      by.addClassNames("xs", "muted");
      list.add(new ListItem(number, new Span(" "), what, by));
    }
    return part(key, decisions.isEmpty() ? none(none) : list);
  }

  private Component part(String key, Component content) {
    var part = new Div(new H3(getTranslation(key)), content);
    part.addClassName("side-s");
    return part;
  }

  private Component none(String key) {
    var none = new Paragraph(getTranslation(key));
    none.addClassName("muted");
    return none;
  }

  private static void add(DescriptionList list, String term, int count) {
    list.add(
        new DescriptionList.Term(term), new DescriptionList.Description(String.valueOf(count)));
  }
}
