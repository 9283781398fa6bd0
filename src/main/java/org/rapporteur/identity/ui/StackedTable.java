package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// A table whose rows become stacked blocks on narrow screens, with the column name beside each
/// cell.
final class StackedTable extends NativeTable {

  private final List<String> columns;

  StackedTable(String caption, List<String> columns) {
    this.columns = List.copyOf(columns);
    addClassNames("table", "dense", "fold");
    setCaptionText(caption);
    getCaption().addClassName("vh");
    var header = new NativeTableRow();
    columns.forEach(column -> header.add(createHeaderCell("col", List.of(new Span(column)))));
    getHead().add(header);
  }

  /// Adds a row with one component for each column.
  void addRow(Component... cells) {
    addCells(new NativeTableRow(), 0, cells);
  }

  /// Adds a row whose first cell is its heading.
  ///
  /// @param cells one component for each column after the first
  void addRowWithHeading(List<Component> heading, Component... cells) {
    addCells(new NativeTableRow(createHeaderCell("row", heading)), 1, cells);
  }

  private void addCells(NativeTableRow row, int firstColumn, Component... contents) {
    for (int i = 0; i < contents.length; i++) {
      var cell = new NativeTableCell();
      cell.add(contents[i]);
      cell.getElement().setAttribute("data-k", columns.get(firstColumn + i));
      row.add(cell);
    }
    getBody().add(row);
  }

  private static NativeTableHeaderCell createHeaderCell(String scope, List<Component> content) {
    var cell = new NativeTableHeaderCell();
    content.forEach(cell::add);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
