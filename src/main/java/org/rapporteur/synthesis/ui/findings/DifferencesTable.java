package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.finding.FoundDifference;
import org.rapporteur.synthesis.finding.FoundDifference.Of;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.ui.desk.OpinionTable;
import org.rapporteur.synthesis.ui.desk.ScrolledTable;

/// The differences that the numbers of a run carry: who differs on what, by how much, and how sure
/// that is.
class DifferencesTable extends Div {

  /// Nobody reads more of them in a table. Those that the draft tells of come first.
  private static final int SHOWN = 200;

  private static final double LEAST_P = 0.0001;

  private final Slug consultation;
  private final Map<String, String> themes;

  DifferencesTable(Slug consultation, Method.OfTests tests, List<ThemeFinding> themes) {
    this.consultation = consultation;
    this.themes =
        themes.stream()
            .collect(Collectors.toMap(ThemeFinding::id, ThemeFinding::label, (a, b) -> a));
    addClassName("differences");
    var all = tests.differences();
    add(
        new H2(getTranslation("synthesis.differences")),
        new Paragraph(getTranslation("synthesis.differences.note", tests.tested(), tests.found())));
    int shown = Math.min(SHOWN, all.size());
    if (shown > 0) {
      add(table(all.subList(0, shown)));
    }
    if (tests.found() > shown) {
      add(new Paragraph(getTranslation("synthesis.differences.first", shown)));
    }
  }

  private Div table(List<FoundDifference> differences) {
    var table = new NativeTable();
    table.addClassNames("table", "pos");
    var head = new NativeTableRow();
    for (String column : new String[] {"on", "side", "own", "others", "points", "interval", "p"}) {
      head.add(OpinionTable.header("col", getTranslation("synthesis.differences." + column)));
    }
    table.getHead().add(head);
    differences.forEach(difference -> table.getBody().add(row(difference)));
    return new ScrolledTable(getTranslation("synthesis.differences"), table);
  }

  private NativeTableRow row(FoundDifference difference) {
    var of = OpinionTable.header("row", "");
    of.add(subject(difference));
    return new NativeTableRow(
        of,
        new NativeTableCell(sides(difference)),
        new NativeTableCell(count(difference, difference.own(), difference.ownAll())),
        new NativeTableCell(count(difference, difference.others(), difference.othersAll())),
        new NativeTableCell(getTranslation("synthesis.differences.number", difference.points())),
        new NativeTableCell(
            getTranslation("synthesis.differences.range", difference.low(), difference.high())),
        new NativeTableCell(
            difference.pValue() < LEAST_P
                ? getTranslation("synthesis.differences.p.least", LEAST_P)
                : getTranslation("synthesis.differences.p.value", difference.pValue())));
  }

  /// A theme that people took out since has no name any more.
  private Component subject(FoundDifference difference) {
    Integer comment = difference.comment();
    if (comment == null) {
      var label = new Span(themes.getOrDefault(String.valueOf(difference.theme()), "–"));
      label.getElement().setAttribute("dir", "auto");
      return label;
    }
    var link = new Anchor(CommentLinks.comment(consultation, comment), "C" + comment);
    link.setTarget("_blank");
    return link;
  }

  private String sides(FoundDifference difference) {
    String side =
        difference.of() == Of.OPINION_GROUP
            ? getTranslation("synthesis.differences.opinion", difference.side())
            : group(difference.side());
    return getTranslation("synthesis.differences.sides", side, group(difference.other()));
  }

  private String group(@Nullable String code) {
    return getTranslation(
        code == null ? "synthesis.differences.all-others" : StakeholderGroup.valueOf(code).key());
  }

  private String count(FoundDifference difference, int counted, int all) {
    return getTranslation(difference.does().key(), counted, all);
  }
}
