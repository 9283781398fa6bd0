package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/// Creates the components that several steps of the import page use.
final class ImportComponents {

  private ImportComponents() {}

  static Section createSection(String heading, String note, Component... content) {
    var noteText = new Span(note);
    noteText.addClassNames("small", "muted");
    var header = new Div(new H2(heading), noteText);
    header.addClassName("sec-h");
    var section = new Section(header);
    section.addClassName("blk");
    section.add(content);
    return section;
  }

  /// Creates a list of counts.
  ///
  /// @param counts the counts by label, in the order of the page
  static DescriptionList createFigures(Map<String, Integer> counts, Locale locale) {
    var numberFormat = NumberFormat.getIntegerInstance(locale);
    var list = new DescriptionList();
    list.addClassName("figures");
    counts.forEach(
        (label, count) ->
            list.add(
                new Div(
                    new DescriptionList.Term(label),
                    new DescriptionList.Description(numberFormat.format(count)))));
    return list;
  }

  static NativeTable createTable(String caption, String... columns) {
    var table = new NativeTable();
    table.addClassNames("table", "dense", "fold");
    table.setCaptionText(caption);
    table.getCaption().addClassName("vh");
    var headerRow = new NativeTableRow();
    for (String column : columns) {
      var cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      headerRow.add(cell);
    }
    table.getHead().add(headerRow);
    table.addBody();
    return table;
  }

  /// Adds an empty row to the body of the table.
  static NativeTableRow addRow(NativeTable table) {
    var row = new NativeTableRow();
    table.getBody().add(row);
    return row;
  }

  /// The first cell of a row, which is its heading.
  static NativeTableHeaderCell createRowHeading(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "row");
    return cell;
  }

  /// Creates a table cell.
  ///
  /// @param column the column name, which a narrow screen shows before the content
  static NativeTableCell createCell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", column);
    return cell;
  }

  static NativeTableCell createCell(String column, String text) {
    return createCell(column, new Span(text));
  }
}
