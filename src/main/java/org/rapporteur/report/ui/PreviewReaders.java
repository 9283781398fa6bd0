package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.preview.PreviewDetails;
import org.rapporteur.report.preview.PreviewReader;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Who is named to read a preview, and when they read it first and last.
class PreviewReaders extends Div {

  private static final List<String> COLUMNS = List.of("reader", "named", "first", "last");

  private final transient PreviewDesk desk;
  private final transient PreviewDetails preview;
  private final transient Runnable after;

  /// @param after shows what is left once somebody was taken off
  PreviewReaders(PreviewDesk desk, PreviewDetails preview, Runnable after) {
    this.desk = desk;
    this.preview = preview;
    this.after = after;
    var table =
        new ResponsiveTable(
            COLUMNS.stream()
                .map(column -> getTranslation("report.preview.column." + column))
                .toList(),
            "fold");
    table.setCaptionText(getTranslation("report.preview.readers", preview.addresses().size()));
    for (var reader : preview.readers()) {
      table.addRow(
          who(reader), named(reader), moment(reader.firstReadAt()), moment(reader.lastReadAt()));
    }
    add(table);
  }

  private static Div who(PreviewReader reader) {
    var name = new Paragraph(reader.name());
    name.addClassName("b");
    name.getElement().setAttribute("dir", "auto");
    var address = new Paragraph(reader.email().value());
    address.addClassNames("xs", "muted");
    return new Div(name, address);
  }

  private Div named(PreviewReader reader) {
    var named = new Div(new Timestamp(reader.namedAt()));
    var off = reader.takenOffAt();
    if (off != null) {
      var since =
          new Paragraph(getTranslation("report.preview.off", UtcTime.format(off, desk.locale())));
      since.addClassName("xs");
      named.add(since);
    } else if (preview.isOpen()) {
      named.add(takeOff(reader));
    }
    return named;
  }

  private Paragraph takeOff(PreviewReader reader) {
    var button =
        new NativeButton(
            getTranslation("report.preview.take-off"),
            click ->
                desk.attempt(
                    () ->
                        desk.previews()
                            .takeOff(desk.viewer(), desk.id(), preview.id(), reader.person()),
                    after,
                    getTranslation("report.preview.took-off", reader.name())));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("report.preview.take-off.of", reader.name()));
    return new Paragraph(button);
  }

  private Component moment(@Nullable Instant moment) {
    return moment == null
        ? new Span(getTranslation("report.preview.not-read"))
        : new Timestamp(moment);
  }
}
