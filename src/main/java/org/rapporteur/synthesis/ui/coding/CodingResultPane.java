package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.coding.CodingResult;
import org.rapporteur.synthesis.coding.CodingState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.uikit.table.ResponsiveTable;

/// What both coders' sheets tell: how far they agree, how the groups stand, and each disagreement
/// with how it was settled.
class CodingResultPane extends Div {

  static final String DISPUTED = "disputed";

  private static final int AT_ONCE = 20;

  private final transient Desk desk;
  private final transient CodingResult result;

  CodingResultPane(Desk desk, CodingResult result) {
    this.desk = desk;
    this.result = result;
    addClassName("pane");
    var agreement = result.agreement();
    var disputed = new H2(getTranslation("synthesis.coding.disputed", result.disputed().size()));
    disputed.setId(DISPUTED);
    disputed.getElement().setAttribute("tabindex", "-1");
    var column =
        new Div(
            new H2(getTranslation("synthesis.coding.agreement")),
            new Paragraph(agreed(agreement)),
            ResponsiveTable.scrolling(
                getTranslation("synthesis.coding.confusion"), confusion(agreement)),
            new H2(getTranslation("synthesis.coding.groups")),
            new Paragraph(
                getTranslation(
                    result.coding().state() == CodingState.SETTLED
                        ? "synthesis.coding.groups.note"
                        : "synthesis.coding.groups.open",
                    result.open().size())),
            ResponsiveTable.scrolling(getTranslation("synthesis.coding.groups"), groups()),
            disputed,
            disagreements());
    column.addClassNames("sheet", "coding-result");
    add(column);
  }

  private String agreed(Agreement agreement) {
    Double observed = agreement.observed();
    Double kappa = agreement.kappa();
    if (observed == null) {
      return getTranslation("synthesis.coding.agreed.none");
    }
    double percent = 100 * observed;
    if (kappa == null) {
      return getTranslation(
          "synthesis.coding.agreed.one-code", agreement.agreed(), agreement.units(), percent);
    }
    return agreement
        .interval()
        .map(
            interval ->
                getTranslation(
                    "synthesis.coding.agreed",
                    agreement.agreed(),
                    agreement.units(),
                    percent,
                    kappa,
                    agreement.standardError(),
                    interval.low(),
                    interval.high()))
        .orElseGet(
            () ->
                getTranslation(
                    "synthesis.coding.agreed.all",
                    agreement.agreed(),
                    agreement.units(),
                    percent,
                    kappa));
  }

  private ResponsiveTable confusion(Agreement agreement) {
    var coders = result.coding().coders();
    var table =
        table(
            getTranslation(
                "synthesis.coding.confusion.corner",
                coders.getFirst().name(),
                coders.getLast().name()));
    for (var stance : Stance.values()) {
      int code = stance.ordinal();
      row(
          table,
          getTranslation(stance.key()),
          IntStream.range(0, Stance.values().length).mapToObj(c -> agreement.at(code, c)).toList(),
          agreement.first(code));
    }
    row(
        table,
        getTranslation("synthesis.agreement.all"),
        IntStream.range(0, Stance.values().length).mapToObj(agreement::second).toList(),
        agreement.units());
    return table;
  }

  private ResponsiveTable groups() {
    var table = table(getTranslation("synthesis.coding.groups.group"));
    result
        .byGroup()
        .forEach(
            (group, tally) ->
                row(
                    table,
                    getTranslation(StakeholderGroup.valueOf(group).key()),
                    tally,
                    tally.stream().mapToInt(Integer::intValue).sum()));
    return table;
  }

  /// A column for each stance and one for all.
  private ResponsiveTable table(String first) {
    var columns = new ArrayList<>(List.of(first));
    for (var stance : Stance.values()) {
      columns.add(getTranslation(stance.key()));
    }
    columns.add(getTranslation("synthesis.agreement.all"));
    return new ResponsiveTable(columns, "pos");
  }

  private void row(ResponsiveTable table, String name, List<Integer> counts, int all) {
    table
        .addRowWithHeading(
            new Text(name),
            Stream.concat(counts.stream(), Stream.of(all))
                .map(count -> new Text(getTranslation("synthesis.opinions.number", count)))
                .toArray(Component[]::new))
        .getDataCells()
        .forEach(cell -> cell.addClassName("n"));
  }

  /// Those that wait first.
  private Component disagreements() {
    var disputed =
        Stream.concat(
                result.open().stream(),
                result.disputed().stream().filter(unit -> unit.stance() != null))
            .toList();
    return disputed.isEmpty()
        ? new Paragraph(getTranslation("synthesis.coding.disputed.none"))
        : ListInParts.of(
            new Div(),
            disputed,
            AT_ONCE,
            unit -> new DisagreementPart(desk, result.coding(), unit));
  }
}
