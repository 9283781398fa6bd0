package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Table whose rows become blocks on narrow screens, where each cell shows its column name.
public final class ResponsiveTable extends NativeTable {

  private final List<String> columns;

  /// Creates a table without rows.
  ///
  /// @param caption name of the table for screen readers
  /// @param columns names of the columns
  public ResponsiveTable(String caption, List<String> columns) {
    this.columns = columns;
    addClassNames("table", "dense", "fold");
    setCaptionText(caption);
    getCaption().addClassName("vh");
    var header = new NativeTableRow();
    columns.forEach(column -> header.add(createHeaderCell(new Span(column), "col")));
    getHead().add(header);
  }

  /// Adds a row, with one cell per column. The first cell is the header of the row.
  public void addRow(Component rowHeader, Component... cells) {
    var row = new NativeTableRow(createHeaderCell(rowHeader, "row"));
    for (int i = 0; i < cells.length; i++) {
      var cell = new NativeTableCell();
      cell.add(cells[i]);
      // The style sheet shows this name before the cell on narrow screens.
      cell.getElement().setAttribute("data-k", columns.get(i + 1));
      row.add(cell);
    }
    getBody().add(row);
  }

  private static NativeTableHeaderCell createHeaderCell(Component content, String scope) {
    var cell = new NativeTableHeaderCell();
    cell.add(content);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
