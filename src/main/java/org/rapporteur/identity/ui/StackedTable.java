package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Creates tables whose rows become stacked blocks on narrow screens, with the column name beside
/// each cell.
final class StackedTable {

  private StackedTable() {}

  static NativeTable create(String caption, List<String> columns) {
    var table = new NativeTable();
    table.addClassNames("table", "dense", "fold");
    table.setCaptionText(caption);
    table.getCaption().addClassName("vh");
    var header = new NativeTableRow();
    columns.forEach(column -> header.add(headerCell(column, "col")));
    table.getHead().add(header);
    return table;
  }

  static NativeTableHeaderCell headerCell(String text, String scope) {
    var cell = new NativeTableHeaderCell();
    cell.add(new Span(text));
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  static NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell();
    cell.add(content);
    cell.getElement().setAttribute("data-k", column);
    return cell;
  }
}
