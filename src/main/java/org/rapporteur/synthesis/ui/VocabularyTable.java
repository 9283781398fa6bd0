package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.engine.draft.TermAccount;

/// Who spoke to each term, by stakeholder group, those to which nobody did and what falls under
/// none among them.
class VocabularyTable extends Div {

  VocabularyTable(TermAccount account) {
    addClassName("posw");
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("synthesis.vocabulary.account"));
    var table = new NativeTable();
    table.addClassNames("table", "dense");
    var head = new NativeTableRow();
    for (String key : new String[] {"term", "statements", "contributors"}) {
      head.add(OpinionTable.header("col", getTranslation("synthesis.vocabulary." + key)));
    }
    for (var group : StakeholderGroup.values()) {
      head.add(OpinionTable.header("col", getTranslation(group.key())));
    }
    table.getHead().add(head);
    account.terms().forEach(line -> table.getBody().add(row(line.name(), line)));
    table.getBody().add(row(getTranslation("synthesis.vocabulary.none"), account.others()));
    if (account.uncompared().isSpokenTo()) {
      table
          .getBody()
          .add(row(getTranslation("synthesis.vocabulary.uncompared"), account.uncompared()));
    }
    add(table);
  }

  private NativeTableRow row(String name, TermAccount.Line line) {
    var head = OpinionTable.header("row", name);
    head.getElement().setAttribute("dir", "auto");
    var row =
        new NativeTableRow(head, number(line.statements()), number(line.prevalence().holders()));
    for (var group : StakeholderGroup.values()) {
      row.add(number(line.prevalence().holdersByGroup().getOrDefault(group.name(), 0)));
    }
    return row;
  }

  private NativeTableCell number(int count) {
    return new NativeTableCell(getTranslation("synthesis.opinions.number", count));
  }
}
