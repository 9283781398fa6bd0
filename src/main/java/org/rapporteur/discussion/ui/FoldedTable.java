package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// A table whose rows become blocks on a narrow window, each cell under the name of its column.
final class FoldedTable extends NativeTable {

  private final List<String> columns;

  FoldedTable(String caption, List<String> columns) {
    this.columns = columns;
    addClassNames("table", "dense", "fold");
    setCaptionText(caption);
    getCaption().addClassName("vh");
    var header = new NativeTableRow();
    columns.forEach(column -> header.add(heading(new Span(column), "col")));
    getHead().add(header);
  }

  /// The first cell names the row.
  void row(Component name, Component... cells) {
    var row = new NativeTableRow(heading(name, "row"));
    for (int i = 0; i < cells.length; i++) {
      var cell = new NativeTableCell();
      cell.add(cells[i]);
      cell.getElement().setAttribute("data-k", columns.get(i + 1));
      row.add(cell);
    }
    getBody().add(row);
  }

  private static NativeTableHeaderCell heading(Component content, String scope) {
    var cell = new NativeTableHeaderCell();
    cell.add(content);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
