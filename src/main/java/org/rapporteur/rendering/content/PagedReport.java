package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.content.BlockWriter.OutlineEntry;
import org.rapporteur.rendering.content.DocumentReferences.CitationList;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.NumberedTable;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportParagraph;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;

/// The blocks of a report in a format with pages, from the masthead to the last annex.
public final class PagedReport {

  private final ReportContent content;
  private final ReportDocument document;
  private final ReportTexts texts;
  private final InlineContent inlines;
  private final BlockWriter out;

  public PagedReport(ReportContent content, BlockWriter out) {
    this.content = content;
    this.document = content.document();
    this.texts = content.texts();
    this.inlines = InlineContent.forPages(content);
    this.out = out;
  }

  /// Returns the sections and annexes.
  public static List<OutlineEntry> outline(ReportContent content) {
    var outline = new ArrayList<OutlineEntry>();
    content.document().sections().forEach(section -> addTo(outline, section));
    content.annexHeadings().forEach((id, text) -> outline.add(new OutlineEntry(1, id, "", text)));
    return outline;
  }

  private static void addTo(List<OutlineEntry> outline, ReportSection section) {
    Heading heading = section.heading();
    outline.add(
        new OutlineEntry(heading.level(), heading.id(), heading.numberLabel(), heading.text()));
    section.sections().forEach(inner -> addTo(outline, inner));
  }

  public void write() {
    writeMasthead();
    writeMandate();
    writeCoverage();
    writeSummary();
    writeText(BlockStyle.COVER_HEADING, texts.text("report.contents"));
    out.contents(outline(content));
    if (!document.sections().isEmpty()) {
      out.startPart();
      document.sections().forEach(this::writeSection);
    }
    out.startPart();
    content.annexHeadings().forEach(this::writeAnnex);
  }

  private void writeMasthead() {
    var masthead = document.masthead();
    String distribution = masthead.distribution();
    out.masthead(masthead.institution(), masthead.symbol());
    out.mastheadDetail(
        texts.text("report.document") + ", " + texts.date(masthead.date()),
        distribution == null ? null : texts.text("report.distribution", distribution),
        texts.text("report.original", texts.languageName(masthead.originalLanguage())));
    writeText(BlockStyle.TITLE, masthead.title());
    if (masthead.subtitle() != null) {
      writeText(BlockStyle.SUBTITLE, masthead.subtitle());
    }
    if (masthead.embargo() == null) {
      writeDetail(content.links().edition(document.edition()), texts.status(document));
    } else {
      writeText(BlockStyle.SUBTITLE, texts.embargoNotice(masthead.embargo()));
      writeDetail(null, texts.status(document));
    }
  }

  private void writeMandate() {
    var mandate = document.mandate();
    if (mandate != null) {
      writeText(BlockStyle.COVER_HEADING, texts.text("report.mandate"));
      out.mandateQuote(mandate.quote(), mandate.language());
      writeDetail(mandate.link(), mandate.source());
    }
  }

  private void writeCoverage() {
    writeText(BlockStyle.COVER_HEADING, texts.text("report.coverage"));
    texts.coverageLines(document.coverage()).forEach(line -> writeDetail(null, line));
    writeDetail(null, texts.inputNote(document) + " " + document.snapshot().sha256());
  }

  private void writeSummary() {
    if (document.summary().isEmpty()) {
      return;
    }
    writeText(BlockStyle.COVER_HEADING, texts.text("report.summary"));
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      var location = Location.forSummaryPoint(++number);
      out.block(BlockStyle.SUMMARY_POINT, location.anchor(), inlines.summaryPoint(location, point));
    }
  }

  private void writeSection(ReportSection section) {
    out.sectionHeading(section.heading());
    for (Block block : section.blocks()) {
      switch (block) {
        case ReportParagraph paragraph -> {
          var location = Location.forParagraph(paragraph.number());
          out.paragraph(
              paragraph.number(),
              location.anchor(),
              inlines.sentences(location, paragraph.sentences()));
        }
        case NumberedTable(int number, var table) -> {
          String caption = texts.text("report.table", number, table.caption());
          out.caption("t" + number, caption);
          out.table(table, caption);
          writeText(BlockStyle.TABLE_NOTE, table.description());
        }
        case Figure figure -> writeFigure(figure);
      }
    }
    section.sections().forEach(this::writeSection);
  }

  private void writeFigure(Figure figure) {
    var chart = figure.chart();
    String title = texts.text("report.figure", figure.number(), chart.title());
    out.caption("f" + figure.number() + "-chart", title);
    out.chart(figure, title + ". " + chart.description());
    if (figure.tableNumber() == null) {
      out.table(chart.asTable(), title);
      writeText(BlockStyle.TABLE_NOTE, chart.description());
    } else {
      String note = texts.dataTableNote(figure.tableNumber());
      writeText(BlockStyle.TABLE_NOTE, chart.description() + " " + note);
    }
  }

  private void writeAnnex(String id, String heading) {
    out.annexHeading(id, heading);
    switch (id) {
      case "annex" -> writeContributions(heading);
      case "method" -> document.method().forEach(p -> writeText(BlockStyle.ANNEX_PARAGRAPH, p));
      case "citations" -> writeCitationLists();
      default -> {
        for (Correction correction : document.corrections()) {
          out.block(BlockStyle.CORRECTION, null, inlines.correction(correction));
        }
      }
    }
  }

  private void writeContributions(String heading) {
    var selection = content.selection();
    String description = selection.description(document, texts);
    var introduction = new ArrayList<Inline>(List.of(new Inline.Isolated(description)));
    selection
        .completeListUrl(document, content.links())
        .ifPresent(
            url -> {
              introduction.add(new Inline.Text(" "));
              introduction.add(new Inline.Link(url, url));
            });
    out.block(BlockStyle.ANNEX_INTRODUCTION, null, introduction);
    var submissions = document.submissions();
    if (submissions != null) {
      out.caption("submissions", submissions.caption());
      out.table(submissions, submissions.caption());
      writeText(BlockStyle.TABLE_NOTE, submissions.description());
    }
    document.submittedSummaries().forEach(this::writeSubmittedSummary);
    if (!document.submittedSummaries().isEmpty()) {
      out.annexSubheading(null, selection.heading(texts));
    }
    out.annexTable(heading, description, content.annexColumns(), content.annexRows());
  }

  private void writeSubmittedSummary(SubmittedSummary summary) {
    out.annexSubheading(
        ReportTexts.submissionLabel(summary.submission()), ReportTexts.summaryTitle(summary));
    writeDetail(null, texts.revisionNote(summary, document.language()));
    var removal = summary.removal();
    if (removal != null) {
      writeDetail(content.links().decision(removal.decision()), texts.removalLabel(removal));
    }
    for (List<String> lines : summary.paragraphs()) {
      out.submittedParagraph(lines, summary.language());
    }
  }

  private void writeCitationLists() {
    writeText(BlockStyle.ANNEX_PARAGRAPH, content.selection().citationsDescription(texts));
    for (CitationList list : content.references().citationLists()) {
      out.block(BlockStyle.CITATION_LIST, list.id(), inlines.citationList(list));
    }
  }

  private void writeText(BlockStyle style, String text) {
    out.block(style, null, List.of(new Inline.Isolated(text)));
  }

  private void writeDetail(@Nullable String url, String text) {
    out.block(
        BlockStyle.DETAIL,
        null,
        List.of(url == null ? new Inline.Isolated(text) : new Inline.Link(url, text)));
  }
}
