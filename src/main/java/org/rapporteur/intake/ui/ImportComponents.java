package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
}
