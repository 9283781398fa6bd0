package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.theme.ThemeTree.Point;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.uikit.table.CardGrid;

/// Who addressed each theme on a question, each part of it and each key point, by stakeholder group
/// and by regional group.
class PrevalenceTable extends Div {

  /// A theme or a part; with a point, that key point of it.
  private record Row(Node node, @Nullable Point point) {

    Prevalence prevalence() {
      return point == null ? node.prevalence() : point.prevalence();
    }
  }

  private final Slug consultation;

  /// @param nodes each theme before its parts
  PrevalenceTable(Slug consultation, List<Node> nodes) {
    this.consultation = consultation;
    var note = new Paragraph(getTranslation("synthesis.themes.numbers.note"));
    note.addClassNames("small", "muted");
    var grid = new PrevalenceGrid<Row>("synthesis.themes.numbers");
    grid.addName("synthesis.themes.column.theme", this::name);
    grid.addNumber("synthesis.balance.contributors", row -> row.prevalence().holders());
    grid.addPrevalence(Row::prevalence);
    CardGrid.setItems(grid, nodes.stream().flatMap(PrevalenceTable::rows).toList());
    add(note, grid);
  }

  private static Stream<Row> rows(Node node) {
    return Stream.concat(
        Stream.of(new Row(node, null)), node.points().stream().map(point -> new Row(node, point)));
  }

  private Div name(Row row) {
    var node = row.node();
    var point = row.point();
    var words = new Span(point == null ? node.label() : point.text());
    words.getElement().setAttribute("lang", node.language().value()).setAttribute("dir", "auto");
    var name = new Div();
    if (point != null) {
      name.add(new CommentLink(consultation, point.comment()), new Span(" "));
    }
    name.add(words);
    int depth = (node.partOf() == null ? 0 : 1) + (point == null ? 0 : 1);
    // How deep follows from data, and no style sheet can know it.
    name.getElement().setAttribute("style", "--d:" + depth);
    return name;
  }
}
