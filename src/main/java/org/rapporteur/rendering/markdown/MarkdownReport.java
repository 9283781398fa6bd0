package org.rapporteur.rendering.markdown;

import static org.rapporteur.rendering.markdown.MarkdownWriter.escape;
import static org.rapporteur.rendering.markdown.MarkdownWriter.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.rendering.content.AnnexRow;
import org.rapporteur.rendering.content.DocumentLinks;
import org.rapporteur.rendering.content.DocumentReferences.Footnote;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.InlineContent;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportParagraph;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;

/// Writes one report as Markdown.
final class MarkdownReport {

  /// The column of the language, which Markdown omits.
  private static final int LANGUAGE_COLUMN = 5;

  private final ReportContent content;
  private final ReportDocument document;
  private final ReportTexts texts;
  private final DocumentLinks links;
  private final InlineContent inlines;
  private final MarkdownWriter out;

  MarkdownReport(ReportContent content, MarkdownWriter out) {
    this.content = content;
    this.document = content.document();
    this.texts = content.texts();
    this.links = content.links();
    this.inlines = InlineContent.forPlainText(content);
    this.out = out;
  }

  void write() {
    writeCover();
    document.sections().forEach(this::writeSection);
    for (Footnote footnote : content.references().footnotes()) {
      out.paragraph("[^%d]: %s".formatted(footnote.number(), escape(footnote.text())));
    }
    writeContributions();
    out.heading(1, texts.text("report.annex.method"));
    document.method().forEach(out::text);
    if (!document.corrections().isEmpty()) {
      out.heading(1, texts.text("report.corrections"));
      document.corrections().forEach(c -> out.text(texts.correction(c)));
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
      out.text(texts.text("report.distribution", masthead.distribution()));
    }
    if (masthead.embargo() == null) {
      out.paragraph(link(texts.status(document), links.edition(document.edition())));
    } else {
      out.strong(texts.embargoNotice(masthead.embargo()));
      out.text(texts.status(document));
    }
    var mandate = document.mandate();
    if (mandate != null) {
      out.paragraph("> " + escape(mandate.quote()));
      out.paragraph("— " + escape(mandate.source()));
    }
    texts.coverageLines(document.coverage()).forEach(out::text);
    out.paragraph(escape(texts.inputNote(document)) + " `" + document.snapshot().sha256() + "`");
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      out.paragraph(
          toMarkdown(inlines.summaryPoint(Location.forSummaryPoint(++number), point)).strip());
    }
  }

  private void writeSection(ReportSection section) {
    out.heading(section.heading().level(), section.heading().fullText());
    for (Block block : section.blocks()) {
      switch (block) {
        // The escaped number is not a list item: lists would start again after each table.
        case ReportParagraph(var id, int number, var sentences) ->
            out.paragraph(
                number
                    + "\\. "
                    + toMarkdown(inlines.sentences(Location.forParagraph(number), sentences)));
        case NumberedTable(int number, var table) ->
            out.table(texts.text("report.table", number, table.caption()), table);
        case Figure figure -> writeFigure(figure);
      }
    }
    section.sections().forEach(this::writeSection);
  }

  private void writeFigure(Figure figure) {
    var chart = figure.chart();
    String caption = texts.text("report.figure", figure.number(), chart.title());
    if (figure.tableNumber() == null) {
      out.table(caption, chart.asTable());
    } else {
      out.strong(caption);
      out.text(chart.description() + " " + texts.dataTableNote(figure.tableNumber()));
    }
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

  private void writeContributions() {
    out.heading(1, texts.text("report.annex.contributions"));
    if (document.submissions() != null) {
      out.table(document.submissions().caption(), document.submissions());
    }
    document.submittedSummaries().forEach(this::writeSubmittedSummary);
    if (!document.submittedSummaries().isEmpty()) {
      out.heading(2, content.selection().heading(texts));
    }
    var columns = new ArrayList<>(content.annexColumns());
    columns.remove(LANGUAGE_COLUMN);
    out.table(columns, content.annexRows().stream().map(this::cells).toList());
  }

  private List<String> cells(AnnexRow row) {
    String contributor =
        row.entry() instanceof RemovedContribution removed
            ? link(texts.removedLabel(removed.decision()), links.decision(removed.decision()))
            : row.contributor().stream()
                .map(MarkdownWriter::escape)
                .collect(Collectors.joining(", "));
    return List.of(
        link(row.label(), links.comment(row.entry().number())),
        row.question(),
        contributor,
        escape(row.group()),
        escape(row.place()),
        row.date(),
        escape(row.outcome()));
  }

  private void writeSubmittedSummary(SubmittedSummary summary) {
    out.heading(2, ReportTexts.summaryTitle(summary));
    out.text(texts.revisionNote(summary, document.language()));
    var removal = summary.removal();
    if (removal != null) {
      out.paragraph(link(texts.removalLabel(removal), links.decision(removal.decision())));
    }
    for (List<String> lines : summary.paragraphs()) {
      out.paragraph(lines.stream().map(MarkdownWriter::escape).collect(Collectors.joining("\\\n")));
    }
  }
}
