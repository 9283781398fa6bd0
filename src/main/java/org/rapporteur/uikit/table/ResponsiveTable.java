package org.rapporteur.uikit.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/// Table with one row of column names. The class `fold` makes its rows blocks on narrow screens,
/// where each cell shows its column name.
public class ResponsiveTable extends NativeTable {

  private final List<String> columns;

  /// Creates a table without rows.
  public ResponsiveTable(List<String> columns, String... classNames) {
    this.columns = List.copyOf(columns);
    addClassName("table");
    addClassNames(classNames);
    var row = new NativeTableRow();
    columns.forEach(column -> row.add(header("col", new Text(column))));
    getHead().add(row);
    addBody();
  }

  /// Creates a table without rows that folds.
  ///
  /// @param caption name of the table for screen readers
  public ResponsiveTable(String caption, List<String> columns) {
    this(columns, "dense", "fold");
    setCaptionText(caption);
    getCaption().addClassName("vh");
  }

  /// Adds a row with one component for each column.
  public NativeTableRow addRow(Component... cells) {
    return addRow(new NativeTableRow(), 0, cells);
  }

  /// Adds a row whose first cell is its heading.
  ///
  /// @param cells one component for each column after the first
  public NativeTableRow addRowWithHeading(Component heading, Component... cells) {
    return addRowWithHeading(List.of(heading), cells);
  }

  public NativeTableRow addRowWithHeading(List<Component> heading, Component... cells) {
    var header = header("row", heading.toArray(Component[]::new));
    return addRow(new NativeTableRow(header), 1, cells);
  }

  private NativeTableRow addRow(NativeTableRow row, int firstColumn, Component... contents) {
    for (int i = 0; i < contents.length; i++) {
      var cell = new NativeTableCell();
      cell.add(contents[i]);
      cell.getElement().setAttribute("data-k", columns.get(firstColumn + i));
      row.add(cell);
    }
    getBody().add(row);
    return row;
  }

  /// Puts a table that may be wider than the page into a region that scrolls by keys as well.
  public static Div scrolling(String label, NativeTable table) {
    var region = new Div(table);
    region.addClassName("posw");
    region
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", label);
    return region;
  }

  public static NativeTableHeaderCell header(String scope, Component... content) {
    var cell = new NativeTableHeaderCell();
    cell.add(content);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
