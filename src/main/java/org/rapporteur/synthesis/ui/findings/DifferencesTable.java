package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.finding.FoundDifference;
import org.rapporteur.synthesis.finding.FoundDifference.Of;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.uikit.table.CardGrid;

/// The differences that the numbers of a run carry: who differs on what, by how much, and how sure
/// that is.
class DifferencesTable extends Div {

  private static final double LEAST_P = 0.0001;

  private final Slug consultation;
  private final Map<String, String> themes;

  DifferencesTable(Slug consultation, Method.OfTests tests, List<ThemeFinding> themes) {
    this.consultation = consultation;
    this.themes =
        themes.stream()
            .collect(Collectors.toMap(ThemeFinding::id, ThemeFinding::label, (a, b) -> a));
    addClassName("differences");
    var differences = tests.differences();
    add(
        new H2(getTranslation("synthesis.differences")),
        new Paragraph(getTranslation("synthesis.differences.note", tests.tested(), tests.found())));
    if (!differences.isEmpty()) {
      add(grid(differences));
    }
    if (tests.found() > differences.size()) {
      add(new Paragraph(getTranslation("synthesis.differences.first", differences.size())));
    }
  }

  private Grid<FoundDifference> grid(List<FoundDifference> differences) {
    var grid = CardGrid.prepare(new Grid<FoundDifference>(), "synthesis.differences");
    CardGrid.addColumn(grid, "synthesis.differences.on", this::subject)
        .setRowHeader(true)
        .setFlexGrow(3);
    addColumn(grid, "side", this::sides).setFlexGrow(3);
    addColumn(grid, "own", it -> count(it, it.own(), it.ownAll())).setFlexGrow(2);
    addColumn(grid, "others", it -> count(it, it.others(), it.othersAll())).setFlexGrow(2);
    addColumn(grid, "points", it -> words("number", it.points()));
    addColumn(grid, "interval", it -> words("range", it.low(), it.high()));
    addColumn(
        grid,
        "p",
        it -> it.pValue() < LEAST_P ? words("p.least", LEAST_P) : words("p.value", it.pValue()));
    CardGrid.setItems(grid, differences);
    return grid;
  }

  private static Grid.Column<FoundDifference> addColumn(
      Grid<FoundDifference> grid, String name, ValueProvider<FoundDifference, String> text) {
    return CardGrid.addTextColumn(grid, "synthesis.differences." + name, text).setWidth("5rem");
  }

  private String words(String key, Object... values) {
    return getTranslation("synthesis.differences." + key, values);
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

  private String count(FoundDifference difference, int counted, int all) {
    return getTranslation(difference.does().key(), counted, all);
  }
}
