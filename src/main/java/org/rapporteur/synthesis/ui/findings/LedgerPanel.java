package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.LedgerEntry.Outcome;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SetAsideDialog;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.ResponsiveTable;

/// What became of each comment, by outcome and stakeholder group.
public class LedgerPanel extends Div {

  private static final int AT_ONCE = 50;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final Select<Outcome> outcome = new Select<>();
  private final Select<StakeholderGroup> group = new Select<>();
  private final Div rows = new Div();

  public LedgerPanel(Desk desk, SynthesisDetails draft, LedgerChoice chosen) {
    this.desk = desk;
    this.draft = draft;
    addClassName("pane");
    narrows(outcome, "synthesis.ledger.outcome");
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(
        of -> of == null ? "" : getTranslation("synthesis.ledger." + of.name()));
    outcome.setValue(chosen.outcome());
    narrows(group, "synthesis.ledger.group");
    group.setItems(StakeholderGroup.values());
    group.setItemLabelGenerator(of -> of == null ? "" : getTranslation(of.key()));
    group.setValue(chosen.group());
    outcome.addValueChangeListener(change -> show(AT_ONCE));
    group.addValueChangeListener(change -> show(AT_ONCE));
    var choices = new Div(outcome, group);
    choices.addClassName("row");
    var sheet =
        new Div(
            new BalanceTable(draft.representation().balance()),
            new H2(getTranslation("synthesis.ledger")),
            new Paragraph(getTranslation("synthesis.ledger.note")),
            choices,
            rows);
    sheet.addClassName("sheet");
    add(sheet);
    show(AT_ONCE);
  }

  private void narrows(Select<?> select, String key) {
    String all = getTranslation(key + ".all");
    select.setLabel(getTranslation(key));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    select.setPlaceholder(all);
  }

  private void show(int most) {
    rows.removeAll();
    var chosen = new LedgerChoice(outcome.getValue(), group.getValue());
    var entries = draft.ledger().stream().filter(chosen::shows).toList();
    if (entries.isEmpty()) {
      rows.add(new Paragraph(getTranslation("synthesis.ledger.none")));
      return;
    }
    rows.add(table(entries.subList(0, Math.min(most, entries.size()))));
    if (entries.size() > most) {
      rows.add(
          new Button(
              getTranslation("synthesis.desk.more", entries.size() - most),
              click -> show(most + AT_ONCE)));
    }
  }

  private ResponsiveTable table(List<LedgerEntry> entries) {
    var table =
        new ResponsiveTable(
            Stream.of("comment", "question", "became", "act")
                .map(column -> getTranslation("synthesis.ledger." + column))
                .toList(),
            "dense",
            "fold");
    for (var entry : entries) {
      table.addRow(
          new CommentLink(desk.slug(), entry.comment()),
          new Span(String.valueOf(entry.question())),
          became(entry),
          act(entry));
    }
    return table;
  }

  private Component became(LedgerEntry entry) {
    var became = new Span();
    var reason = entry.reason();
    became.add(
        new Tag(
            getTranslation(reason == null ? "synthesis.ledger." + entry.outcome() : reason.key()),
            entry.isAccounted() ? Tag.Tone.INFO : Tag.Tone.BAD));
    if (entry.duplicateOf() != null) {
      became.add(new Span(" C" + entry.duplicateOf()));
    }
    if (entry.theme() != null) {
      became.add(new Span(" " + entry.theme()));
    }
    for (int number : entry.paragraphs()) {
      draft.paragraphs().stream()
          .filter(p -> p.number() == number)
          .findFirst()
          .ifPresent(
              p ->
                  became.add(
                      new Span(" "),
                      new Anchor(SynthesisLinks.paragraph(desk.slug(), p.id()), "¶ " + number)));
    }
    return became;
  }

  private Component act(LedgerEntry entry) {
    if (!draft.latest() || entry.outcome() == Outcome.CITED || entry.outcome() == Outcome.GROUPED) {
      return new Span();
    }
    boolean aside = entry.outcome() == Outcome.SET_ASIDE;
    var act =
        new Button(
            getTranslation(
                aside ? "synthesis.ledger.take-up" : "synthesis.desk.set-aside.of",
                "C" + entry.comment()),
            click ->
                desk.attempt(
                    () -> {
                      if (aside) {
                        desk.services()
                            .setAsides()
                            .takeUpAgain(desk.viewer(), desk.id(), entry.comment());
                        desk.redraw().show(null);
                      } else {
                        new SetAsideDialog(desk, entry.comment(), () -> desk.redraw().show(null))
                            .open();
                      }
                    }));
    act.addThemeVariants(ButtonVariant.SMALL);
    return act;
  }
}
