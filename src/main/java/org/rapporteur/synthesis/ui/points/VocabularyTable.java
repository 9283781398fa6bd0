package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.finding.TermAccount.Line;
import org.rapporteur.uikit.table.CardGrid;

/// Who spoke to each term, by stakeholder group and by regional group, those to which nobody did
/// and what falls under none among them.
class VocabularyTable extends PrevalenceGrid<Line> {

  private final transient TermAccount account;

  VocabularyTable(TermAccount account) {
    super("synthesis.vocabulary.account");
    this.account = account;
    addName("synthesis.vocabulary.term", this::name);
    addNumber("synthesis.vocabulary.statements", Line::statements);
    addNumber("synthesis.vocabulary.contributors", line -> line.prevalence().holders());
    addPrevalence(Line::prevalence);
    var lines = new ArrayList<>(account.terms());
    lines.add(account.others());
    if (account.uncompared().isSpokenTo()) {
      lines.add(account.uncompared());
    }
    CardGrid.setItems(this, lines);
  }

  private Span name(Line line) {
    if (line.equals(account.others())) {
      return new Span(getTranslation("synthesis.vocabulary.none"));
    }
    if (line.equals(account.uncompared())) {
      return new Span(getTranslation("synthesis.vocabulary.uncompared"));
    }
    var name = new Span(line.name());
    name.getElement().setAttribute("dir", "auto");
    return name;
  }
}
