package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/// Components shared by the states of the import page.
final class ImportComponents {

  private ImportComponents() {}

  static Section section(String heading, String note, Component... content) {
    var aside = new Span(note);
    aside.addClassNames("small", "muted");
    var header = new Div(new H2(heading), aside);
    header.addClassName("sec-h");
    var section = new Section(header);
    section.addClassName("blk");
    section.add(content);
    return section;
  }

  /// Labels and their counts, in the given order.
  static DescriptionList figures(Map<String, Integer> counts, Locale locale) {
    var form = NumberFormat.getIntegerInstance(locale);
    var list = new DescriptionList();
    list.addClassName("figures");
    counts.forEach(
        (label, count) ->
            list.add(
                new Div(
                    new DescriptionList.Term(label),
                    new DescriptionList.Description(form.format(count)))));
    return list;
  }

  static NativeTable table(String caption, String... columns) {
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
    table.add(new NativeTableHeader(headerRow), new NativeTableBody());
    return table;
  }

  static NativeTableRow row(NativeTable table) {
    var row = new NativeTableRow();
    ((NativeTableBody) table.getChildren().skip(2).findFirst().orElseThrow()).add(row);
    return row;
  }

  static NativeTableHeaderCell heading(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "row");
    return cell;
  }

  /// `key` is the column name, shown when the table is folded.
  static NativeTableCell cell(String key, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", key);
    return cell;
  }

  static NativeTableCell cell(String key, String text) {
    return cell(key, new Span(text));
  }
}
