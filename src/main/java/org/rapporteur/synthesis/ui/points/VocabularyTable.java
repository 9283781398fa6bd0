package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Who spoke to each term, by stakeholder group and by regional group, those to which nobody did
/// and what falls under none among them.
class VocabularyTable extends Div {

  private final PrevalenceColumns columns;

  VocabularyTable(TermAccount account) {
    addClassNames("posw", "numbers");
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("synthesis.vocabulary.account"));
    var table = new NativeTable();
    table.addClassNames("table", "dense");
    columns = new PrevalenceColumns(this);
    columns.head(
        table,
        Stream.of("term", "statements", "contributors")
            .map(key -> getTranslation("synthesis.vocabulary." + key))
            .toList());
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
    var head = ResponsiveTable.header("row", new Text(name));
    head.getElement().setAttribute("dir", "auto");
    var row =
        new NativeTableRow(
            head, columns.number(line.statements()), columns.number(line.prevalence().holders()));
    columns.add(row, line.prevalence());
    return row;
  }
}
