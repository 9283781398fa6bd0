package org.rapporteur.rendering.markdown;

import static org.rapporteur.rendering.markdown.MarkdownWriter.escape;
import static org.rapporteur.rendering.markdown.MarkdownWriter.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.rendering.content.BlockStyle;
import org.rapporteur.rendering.content.DocumentReferences.Footnote;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.InlineContent;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlock.Cell;
import org.rapporteur.rendering.content.ReportBlocks;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SummaryPoint;

/// Writes one report as Markdown.
final class MarkdownReport {

  /// The annex column of the language, which Markdown omits.
  private static final int LANGUAGE_COLUMN = 5;

  private final ReportContent content;
  private final ReportDocument document;
  private final ReportTexts texts;
  private final InlineContent inlines;
  private final MarkdownWriter out;

  MarkdownReport(ReportContent content, MarkdownWriter out) {
    this.content = content;
    this.document = content.document();
    this.texts = content.texts();
    this.inlines = InlineContent.forPlainText(content);
    this.out = out;
  }

  void write() {
    writeCover();
    ReportBlocks.createSections(content, inlines).forEach(this::write);
    for (Footnote footnote : content.references().footnotes()) {
      out.paragraph("[^%d]: %s".formatted(footnote.number(), escape(footnote.text())));
    }
    ReportBlocks.createContributions(content, inlines).forEach(this::write);
    out.heading(1, texts.text("report.annex.method"));
    document.method().forEach(p -> out.paragraph(escape(p)));
    if (!document.corrections().isEmpty()) {
      out.heading(1, texts.text("report.corrections"));
      document.corrections().forEach(c -> out.paragraph(escape(texts.correction(c))));
    }
  }

  private void writeCover() {
    var masthead = document.masthead();
    out.paragraph("# " + escape(masthead.title()));
    if (masthead.subtitle() != null) {
      out.strong(masthead.subtitle());
    }
    String symbol = masthead.symbol();
    out.paragraph(
        escape(masthead.institution())
            + (symbol == null ? "" : ", " + escape(symbol))
            + ", "
            + texts.date(masthead.date()));
    if (masthead.distribution() != null) {
      out.paragraph(escape(texts.text("report.distribution", masthead.distribution())));
    }
    if (masthead.embargo() == null) {
      out.paragraph(link(texts.status(document), content.links().edition(document.edition())));
    } else {
      out.strong(texts.embargoNotice(masthead.embargo()));
      out.paragraph(escape(texts.status(document)));
    }
    var mandate = document.mandate();
    if (mandate != null) {
      out.paragraph("> " + escape(mandate.quote()));
      out.paragraph("— " + escape(mandate.source()));
    }
    texts.coverageLines(document.coverage()).forEach(line -> out.paragraph(escape(line)));
    out.paragraph(escape(texts.inputNote(document)) + " `" + document.snapshot().sha256() + "`");
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      var location = Location.forSummaryPoint(++number);
      out.paragraph(toMarkdown(inlines.summaryPoint(location, point)).strip());
    }
  }

  private void write(ReportBlock block) {
    switch (block) {
      case ReportBlock.Heading heading -> out.heading(heading.level(), heading.fullText());
      // The escaped number is not a list item: lists would start again after each table.
      case ReportBlock.Paragraph(int number, var id, var runs) ->
          out.paragraph(number + "\\. " + toMarkdown(runs));
      case ReportBlock.Text(var style, var id, var runs) when style == BlockStyle.CAPTION ->
          out.paragraph("**" + toMarkdown(runs) + "**");
      case ReportBlock.Text(var style, var id, var runs)
          when style != BlockStyle.ANNEX_INTRODUCTION ->
          out.paragraph(toMarkdown(runs));
      case ReportBlock.Lines(var style, var lines, var language) ->
          out.paragraph(
              lines.stream().map(MarkdownWriter::escape).collect(Collectors.joining("\\\n")));
      case ReportBlock.Table table -> writeTable(table);
      default -> {}
    }
  }

  private void writeTable(ReportBlock.Table table) {
    var columns = new ArrayList<>(table.columns());
    var rows = table.rows().stream().map(MarkdownReport::cells).toList();
    if (table.isAnnex()) {
      columns.remove(LANGUAGE_COLUMN);
      rows.forEach(row -> row.remove(LANGUAGE_COLUMN));
    }
    out.table(columns, rows);
  }

  /// Returns a row with one line in each cell and with empty cells in place of spanned ones.
  private static List<String> cells(List<Cell> row) {
    var cells = new ArrayList<String>();
    for (Cell cell : row) {
      cells.add(
          cell.content() instanceof Inline.Isolated(String text) && text.indexOf('\n') > 0
              ? escape(text.replace("\n", ", "))
              : toMarkdown(List.of(cell.content())));
      cells.addAll(Collections.nCopies(cell.columns() - 1, ""));
    }
    return cells;
  }

  private static String toMarkdown(List<Inline> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run) {
                  case Inline.Text(String text) -> escape(text);
                  case Inline.Isolated(String text) -> escape(text);
                  case Inline.Quote(String text, var language) -> escape(text);
                  case Inline.PersonName(String text) -> escape(text);
                  case Inline.Link(String url, String text) -> link(text, url);
                  case Inline.CrossReference(var id, String text, var description) -> escape(text);
                  case Inline.FootnoteMark(var footnote) -> "[^%d]".formatted(footnote.number());
                })
        .collect(Collectors.joining());
  }
}
