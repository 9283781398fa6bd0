package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Who addressed each theme on a question, each part of it and each key point, by stakeholder group
/// and by regional group.
class PrevalenceTable extends Div {

  private final Slug consultation;
  private final NativeTable table = new NativeTable();
  private final PrevalenceColumns columns;

  /// @param nodes each theme before its parts
  PrevalenceTable(Slug consultation, List<Node> nodes) {
    this.consultation = consultation;
    columns = new PrevalenceColumns(this);
    table.addClassNames("table", "dense", "tree");
    columns.head(
        table,
        List.of(
            getTranslation("synthesis.themes.column.theme"),
            getTranslation("synthesis.balance.contributors")));
    nodes.forEach(this::rows);
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "numbers");
    scroll
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("synthesis.themes.numbers"));
    add(note("synthesis.themes.numbers.note"), scroll);
  }

  private Paragraph note(String key) {
    var note = new Paragraph(getTranslation(key));
    note.addClassNames("small", "muted");
    return note;
  }

  private void rows(Node node) {
    int depth = node.partOf() == null ? 0 : 1;
    row(head(depth, words(node.label(), node.language())), node.prevalence());
    for (var point : node.points()) {
      row(
          head(
              depth + 1,
              new CommentLink(consultation, point.comment()),
              new Span(" "),
              words(point.text(), node.language())),
          point.prevalence());
    }
  }

  private void row(NativeTableHeaderCell head, Prevalence prevalence) {
    var row = new NativeTableRow(head, columns.number(prevalence.holders()));
    columns.add(row, prevalence);
    table.getBody().add(row);
  }

  private static NativeTableHeaderCell head(int depth, Component... words) {
    var head = ResponsiveTable.header("row", words);
    // How deep follows from data, and no style sheet can know it.
    head.getElement().setAttribute("style", "--d:" + depth);
    return head;
  }

  private static Span words(String text, LanguageTag language) {
    var words = new Span(text);
    words.getElement().setAttribute("lang", language.value()).setAttribute("dir", "auto");
    return words;
  }
}
