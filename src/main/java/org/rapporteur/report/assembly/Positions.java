package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.GroupPositions;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Table;

/// Counts agreement and disagreement with the comments of a question, by stakeholder group.
final class Positions {

  private final ReportMaterial material;
  private final ReportTexts words;

  Positions(ReportMaterial material, ReportTexts words) {
    this.material = material;
    this.words = words;
  }

  /// Empty where nobody took a position on a comment of the question.
  Optional<Table> table(int question) {
    var taken = taken(question);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var rows = new ArrayList<Table.Row>();
    taken.forEach(p -> rows.add(row(words.text(p.group().key()), List.of(p))));
    rows.add(row(words.text("report.total"), taken));
    return Optional.of(
        new Table(
            words.text("report.table.positions", question),
            words.text("report.table.positions.description"),
            List.of(
                words.text("report.column.group"),
                words.text("report.column.agree"),
                words.text("report.column.disagree")),
            rows));
  }

  /// The same numbers drawn; empty where they are of one group.
  Optional<Chart> chart(int question) {
    var bars =
        taken(question).stream()
            .map(p -> new Chart.Bar(words.text(p.group().key()), List.of(p.agree(), p.disagree())))
            .filter(bar -> bar.total() > 0)
            .toList();
    if (bars.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Chart(
            words.text("report.chart.positions", question),
            words.text(
                "report.chart.positions.description",
                bars.stream().mapToInt(Chart.Bar::total).sum()),
            Chart.Scale.SHARES,
            words.text("report.column.group"),
            List.of(
                new Chart.Series(words.text("report.column.agree"), Chart.Fill.AGREE),
                new Chart.Series(words.text("report.column.disagree"), Chart.Fill.DISAGREE)),
            bars));
  }

  private List<GroupPositions> taken(int question) {
    return material.positions().stream().filter(p -> p.question() == question).toList();
  }

  private static Table.Row row(String head, List<GroupPositions> of) {
    return new Table.Row(
        head,
        List.of(
            String.valueOf(of.stream().mapToInt(GroupPositions::agree).sum()),
            String.valueOf(of.stream().mapToInt(GroupPositions::disagree).sum())));
  }
}
