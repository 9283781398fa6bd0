package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.document.Table;
import org.rapporteur.report.format.ReportWords;
import org.rapporteur.synthesis.engine.draft.TermAccount;

/// Tells who spoke to what, as the draft counted it.
final class SpokenTo {

  private final ReportMaterial material;
  private final ReportWords words;

  SpokenTo(ReportMaterial material, ReportWords words) {
    this.material = material;
    this.words = words;
  }

  /// By the terms of the institution's vocabulary; empty where it gave none.
  Optional<Table> terms(int question) {
    return material.terms().stream()
        .filter(account -> account.isOn(question))
        .findFirst()
        .map(account -> terms(words.text("report.table.terms", question), account));
  }

  /// Over all questions, where there are several.
  Optional<Table> termsOfAll() {
    return material.terms().stream()
        .filter(account -> account.question() == null)
        .findFirst()
        .map(account -> terms(words.text("report.table.terms.all"), account));
  }

  /// A term to which nobody spoke has its row, and so has what falls under none.
  private Table terms(String title, TermAccount account) {
    var rows = new ArrayList<Table.Row>();
    account.terms().forEach(line -> rows.add(row(line.name(), line)));
    rows.add(row(words.text("report.terms.none"), account.others()));
    if (account.uncompared().isSpokenTo()) {
      rows.add(row(words.text("report.terms.uncompared"), account.uncompared()));
    }
    return new Table(
        title,
        words.text("report.table.terms.description"),
        List.of(
            words.text("report.column.term"),
            words.text("report.column.statements"),
            words.text("report.column.contributors"),
            words.text("report.column.groups")),
        rows);
  }

  private Table.Row row(String head, TermAccount.Line line) {
    return new Table.Row(
        head,
        List.of(
            String.valueOf(line.statements()),
            String.valueOf(line.prevalence().holders()),
            Arrays.stream(StakeholderGroup.values())
                .filter(group -> line.prevalence().ofGroup(group.name()) > 0)
                .map(
                    group ->
                        words.text(
                            "report.terms.group",
                            words.text(group.key()),
                            line.prevalence().ofGroup(group.name())))
                .collect(Collectors.joining("; "))));
  }
}
