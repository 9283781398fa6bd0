package org.rapporteur.moderation.ui.desk;

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
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// Background for a decision: flags, automatic checks, the contributor's record and earlier
/// decisions.
class ContextPanel extends Section {

  ContextPanel() {
    addClassName("pane");
    // Scrollable without focusable content, so keyboard users need a tab stop.
    getElement().setAttribute("tabindex", "0");
    setAriaLabel(getTranslation("moderation.background"));
  }

  void show(ConsultationDetails consultation, ReviewContext context) {
    removeAll();
    add(
        createFlagSection(context),
        createCheckSection(context),
        createContributorSection(consultation, context));
    add(
        createDecisionSection(
            "moderation.decisions",
            "moderation.decisions.none",
            consultation,
            context.decisions()));
    add(
        createDecisionSection(
            "moderation.earlier",
            "moderation.earlier.none",
            consultation,
            context.contributor().otherDecisions()));
  }

  private Component createFlagSection(ReviewContext context) {
    var list = new UnorderedList();
    list.addClassName("sim");
    context.flags().forEach(flag -> list.add(createFlagItem(flag)));
    return createSection(
        "moderation.flags",
        context.flags().isEmpty() ? createEmptyText("moderation.flags.none") : list);
  }

  private ListItem createFlagItem(ReviewContext.RaisedFlag raisedFlag) {
    var flag = raisedFlag.flag();
    var reason = new Span(getTranslation(flag.reason().key()));
    if (flag.isOpen()) {
      reason.addClassName("b");
    }
    var metadata = new Paragraph(new Span(raisedFlag.raisedBy()), new Timestamp(flag.flaggedAt()));
    metadata.addClassNames("row", "xs", "muted");
    var item = new ListItem(reason, metadata);
    if (!flag.text().isEmpty()) {
      var text = new Paragraph(flag.text());
      text.getElement().setAttribute("dir", "auto");
      item.add(text);
    }
    return item;
  }

  private Component createCheckSection(ReviewContext context) {
    var list = new UnorderedList();
    list.addClassName("checks");
    context
        .textChecks()
        .forEach(
            (check, matches) -> {
              var label = new Span(getTranslation(check.key(), matches));
              var item =
                  new ListItem(Icon.small(matches == 0 ? Icon.Name.CHECK : Icon.Name.ALERT), label);
              item.addClassName(matches == 0 ? "ok" : "w");
              list.add(item);
            });
    var note = new Paragraph(getTranslation("moderation.checks.note"));
    note.addClassNames("xs", "muted");
    return createSection("moderation.checks", new Div(list, note));
  }

  private Component createContributorSection(
      ConsultationDetails consultation, ReviewContext context) {
    var record = new DescriptionList();
    record.addClassName("kv");
    var counts = context.contributor().commentCounts();
    for (var state : CommentState.values()) {
      addCount(record, getTranslation(state.key()), counts.getOrDefault(state, 0));
    }
    addCount(
        record, getTranslation("moderation.flags-received"), context.contributor().flagsReceived());
    var suspension = context.contributor().suspension();
    if (suspension == null) {
      return createSection("moderation.record", record);
    }
    var number =
        new Anchor(
            ModerationLinks.decision(consultation.slug(), suspension.decision()),
            LogEntry.label(suspension.decision()));
    number.addClassName("num");
    var suspensionEnd =
        new Paragraph(
            new Span(getTranslation("moderation.suspended")),
            new Timestamp(suspension.until()),
            number);
    suspensionEnd.addClassName("row");
    return createSection("moderation.record", new Div(record, suspensionEnd));
  }

  private Component createDecisionSection(
      String key,
      String emptyKey,
      ConsultationDetails consultation,
      List<DecisionDetails> decisions) {
    var list = new UnorderedList();
    list.addClassName("sim");
    decisions.forEach(decision -> list.add(createDecisionItem(consultation, decision)));
    return createSection(key, decisions.isEmpty() ? createEmptyText(emptyKey) : list);
  }

  private ListItem createDecisionItem(ConsultationDetails consultation, DecisionDetails decision) {
    var number =
        new Anchor(
            ModerationLinks.decision(consultation.slug(), decision.number()), decision.label());
    number.addClassName("num");
    var description =
        new Span(
            getTranslation(
                "moderation.decided",
                getTranslation("publiclog.kind." + decision.action().logKind()),
                CommentLinks.reference(decision.commentNumber()),
                decision.reasons().policyPoint()));
    var metadata =
        new Paragraph(new Span(decision.decider().name()), new Timestamp(decision.decidedAt()));
    metadata.addClassNames("row", "xs", "muted");
    var line = new Div(number, description);
    line.addClassName("row");
    return new ListItem(line, metadata);
  }

  private Component createSection(String key, Component content) {
    var section = new Div(new H3(getTranslation(key)), content);
    section.addClassName("side-s");
    return section;
  }

  private Component createEmptyText(String key) {
    var emptyNote = new Paragraph(getTranslation(key));
    emptyNote.addClassName("muted");
    return emptyNote;
  }

  private static void addCount(DescriptionList list, String term, int count) {
    list.add(
        new DescriptionList.Term(term), new DescriptionList.Description(String.valueOf(count)));
  }
}
