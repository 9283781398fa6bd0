package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.LedgerEntry.Outcome;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SetAsideDialog;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.CardGrid;

/// What became of each comment, by outcome and stakeholder group.
public class LedgerPanel extends Div {

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
    outcome.addValueChangeListener(change -> show());
    group.addValueChangeListener(change -> show());
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
    show();
  }

  private void narrows(Select<?> select, String key) {
    String all = getTranslation(key + ".all");
    select.setLabel(getTranslation(key));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all);
    select.setPlaceholder(all);
  }

  private void show() {
    var chosen = new LedgerChoice(outcome.getValue(), group.getValue());
    rows.removeAll();
    rows.add(grid(draft.ledger().stream().filter(chosen::shows).toList()));
  }

  private Grid<LedgerEntry> grid(List<LedgerEntry> entries) {
    var grid = CardGrid.prepare(new Grid<LedgerEntry>(), "synthesis.ledger");
    grid.setEmptyStateText(getTranslation("synthesis.ledger.none"));
    CardGrid.addColumn(
        grid, "synthesis.ledger.comment", entry -> new CommentLink(desk.slug(), entry.comment()));
    CardGrid.addTextColumn(
        grid, "synthesis.ledger.question", entry -> String.valueOf(entry.question()));
    CardGrid.addColumn(grid, "synthesis.ledger.became", this::became).setFlexGrow(4);
    CardGrid.addColumn(grid, "synthesis.ledger.act", this::act).setFlexGrow(2);
    CardGrid.setItems(grid, entries);
    return grid;
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
