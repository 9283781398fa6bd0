package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.publiclog.EntryExplanations.EntryExplanation;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;

/// Page of a log as an HTML table, which can be printed. Its rows become blocks on narrow screens.
class LogEntryTable extends NativeTable {

  private static final List<String> COLUMNS =
      List.of("entry", "at", "subject", "kind", "reason", "by");

  private static final EntryExplanation NO_EXPLANATION = new EntryExplanation("", Set.of());

  private final transient Map<Integer, EntryExplanation> explanations;

  LogEntryTable(List<LogEntry> entries, String title, Map<Integer, EntryExplanation> explanations) {
    this.explanations = explanations;
    addClassNames("table", "logt");
    setCaptionText(getTranslation("publiclog.caption"));
    getCaption().addClassName("vh");
    var headings = new NativeTableRow();
    for (String column : COLUMNS) {
      var heading = new NativeTableHeaderCell(getTranslation("publiclog.column." + column));
      heading.getElement().setAttribute("scope", "col");
      headings.add(heading);
    }
    getHead().add(headings);
    entries.forEach(entry -> getBody().add(createRow(entry, title)));
  }

  private NativeTableRow createRow(LogEntry entry, String title) {
    var number = new Anchor(LogLinks.entry(entry.log(), entry.number()), "");
    number.addClassName("num");
    number.add(EntryLabels.createIsolatedLabel(entry.label()));
    var numberCell = createCell("entry", number);
    numberCell.addClassName("id");
    var row =
        new NativeTableRow(
            numberCell,
            createCell("at", new Timestamp(entry.recordedAt())),
            createCell("subject", EntryLabels.createSubjectLink(entry, title)),
            createCell("kind", new Tag(getTranslation(EntryLabels.kindKey(entry.kind())))),
            createCell("reason", createReasonContent(entry)),
            createCell("by", new Span(getTranslation(EntryLabels.roleKey(entry)))));
    row.setId("m-%04d".formatted(entry.number()));
    return row;
  }

  private NativeTableCell createCell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", getTranslation("publiclog.column." + column));
    return cell;
  }

  private Component createReasonContent(LogEntry entry) {
    var content = new Div();
    var explanation = explanations.getOrDefault(entry.number(), NO_EXPLANATION);
    if (!explanation.text().isEmpty()) {
      var explanationText = new Paragraph(explanation.text());
      explanationText.addClassName("strong");
      content.add(explanationText);
    }
    entry.facts().entrySet().stream()
        .filter(fact -> !explanation.facts().contains(fact.getKey()))
        .forEach(fact -> content.add(createFactText(fact.getKey(), fact.getValue())));
    String reasonText =
        entry.textErased()
            ? getTranslation("publiclog.erased")
            : Objects.requireNonNullElse(entry.text(), "");
    if (!reasonText.isEmpty()) {
      var note = new Paragraph(reasonText);
      note.addClassName("muted");
      note.getElement().setAttribute("dir", "auto");
      content.add(note);
    }
    return content;
  }

  private Paragraph createFactText(String key, String fact) {
    return new Paragraph(
        getTranslation(
            "publiclog.fact",
            getTranslation(EntryLabels.factKey(key)),
            EntryLabels.formatFact(fact, getLocale())));
  }
}
