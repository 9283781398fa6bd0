package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.finding.FoundDifference;
import org.rapporteur.synthesis.finding.FoundDifference.Of;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.uikit.table.ResponsiveTable;

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
    var table =
        new ResponsiveTable(
            Stream.of("on", "side", "own", "others", "points", "interval", "p")
                .map(column -> getTranslation("synthesis.differences." + column))
                .toList(),
            "pos");
    differences.forEach(difference -> addRow(table, difference));
    return ResponsiveTable.scrolling(getTranslation("synthesis.differences"), table);
  }

  private void addRow(ResponsiveTable table, FoundDifference difference) {
    table.addRowWithHeading(
        subject(difference),
        new Text(sides(difference)),
        count(difference, difference.own(), difference.ownAll()),
        count(difference, difference.others(), difference.othersAll()),
        new Text(getTranslation("synthesis.differences.number", difference.points())),
        new Text(
            getTranslation("synthesis.differences.range", difference.low(), difference.high())),
        new Text(
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
    return new CommentLink(consultation, comment);
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

  private Text count(FoundDifference difference, int counted, int all) {
    return new Text(getTranslation(difference.does().key(), counted, all));
  }
}
