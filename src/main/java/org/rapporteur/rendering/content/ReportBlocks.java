package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.content.ReportBlock.Cell;
import org.rapporteur.rendering.content.ReportBlock.HeadingKind;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.document.Table;

/// Creates the blocks of a report, from the masthead to the last annex.
public final class ReportBlocks {

  /// The annex columns from contributor to date.
  private static final int CONTRIBUTION_COLUMNS = 5;

  private final ReportContent content;
  private final ReportDocument document;
  private final ReportTexts texts;
  private final InlineContent inlines;
  private final List<ReportBlock> blocks = new ArrayList<>();

  private ReportBlocks(ReportContent content, InlineContent inlines) {
    this.content = content;
    this.document = content.document();
    this.texts = content.texts();
    this.inlines = inlines;
  }

  /// Returns the blocks of the sections.
  public static List<ReportBlock> createSections(ReportContent content, InlineContent inlines) {
    var report = new ReportBlocks(content, inlines);
    report.document.sections().forEach(report::addSection);
    return report.blocks;
  }

  /// Returns the blocks of the annex with submissions and comments.
  public static List<ReportBlock> createContributions(
      ReportContent content, InlineContent inlines) {
    var report = new ReportBlocks(content, inlines);
    report.addAnnex("annex", report.texts.text("report.annex.contributions"));
    return report.blocks;
  }

  public static List<ReportBlock> createAll(ReportContent content) {
    var report = new ReportBlocks(content, InlineContent.forPages(content));
    report.addCover();
    report.addSummary();
    report.addText(BlockStyle.COVER_HEADING, report.texts.text("report.contents"));
    report.blocks.add(new ReportBlock.TableOfContents(headings(content)));
    if (!report.document.sections().isEmpty()) {
      report.blocks.add(new ReportBlock.PartStart());
      report.document.sections().forEach(report::addSection);
    }
    report.blocks.add(new ReportBlock.PartStart());
    content.annexHeadings().forEach(report::addAnnex);
    return report.blocks;
  }

  /// Returns the headings of sections and annexes.
  public static List<ReportBlock.Heading> headings(ReportContent content) {
    return Stream.concat(
            content.document().sections().stream().flatMap(ReportBlocks::headings),
            content.annexHeadings().entrySet().stream()
                .map(annex -> annexHeading(annex.getKey(), annex.getValue())))
        .toList();
  }

  private static Stream<ReportBlock.Heading> headings(ReportSection section) {
    return Stream.concat(
        Stream.of(heading(section)), section.sections().stream().flatMap(ReportBlocks::headings));
  }

  private static ReportBlock.Heading heading(ReportSection section) {
    var heading = section.heading();
    String number = heading.numberLabel();
    return new ReportBlock.Heading(
        number.isEmpty() ? HeadingKind.ANNEX : HeadingKind.SECTION,
        heading.level(),
        heading.id(),
        number,
        heading.text());
  }

  private static ReportBlock.Heading annexHeading(String id, String text) {
    return new ReportBlock.Heading(HeadingKind.ANNEX, 1, id, "", text);
  }

  private void addCover() {
    var masthead = document.masthead();
    String distribution = masthead.distribution();
    blocks.add(
        new ReportBlock.Masthead(
            masthead.institution(),
            masthead.symbol(),
            texts.text("report.document") + ", " + texts.date(masthead.date()),
            distribution == null ? null : texts.text("report.distribution", distribution),
            texts.text("report.original", texts.languageName(masthead.originalLanguage()))));
    addText(BlockStyle.TITLE, masthead.title());
    if (masthead.subtitle() != null) {
      addText(BlockStyle.SUBTITLE, masthead.subtitle());
    }
    if (masthead.embargo() != null) {
      addText(BlockStyle.SUBTITLE, texts.embargoNotice(masthead.embargo()));
    }
    addDetail(
        masthead.embargo() == null ? content.links().edition(document.edition()) : null,
        texts.status(document));
    var mandate = document.mandate();
    if (mandate != null) {
      addText(BlockStyle.COVER_HEADING, texts.text("report.mandate"));
      blocks.add(
          new ReportBlock.Lines(BlockStyle.QUOTE, List.of(mandate.quote()), mandate.language()));
      addDetail(mandate.link(), mandate.source());
    }
    addText(BlockStyle.COVER_HEADING, texts.text("report.coverage"));
    texts.coverageLines(document.coverage()).forEach(line -> addDetail(null, line));
    addDetail(null, texts.inputNote(document) + " " + document.snapshot().sha256());
  }

  private void addSummary() {
    if (!document.summary().isEmpty()) {
      addText(BlockStyle.COVER_HEADING, texts.text("report.summary"));
    }
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      var location = Location.forSummaryPoint(++number);
      add(BlockStyle.SUMMARY_POINT, location.anchor(), inlines.summaryPoint(location, point));
    }
  }

  private void addSection(ReportSection section) {
    blocks.add(heading(section));
    for (Block block : section.blocks()) {
      switch (block) {
        case Block.Paragraph(var id, int number, var sentences) -> {
          var location = Location.forParagraph(number);
          var runs = inlines.sentences(location, sentences);
          blocks.add(new ReportBlock.Paragraph(number, location.anchor(), runs));
        }
        case Block.NumberedTable(int number, var table) ->
            addTable("t" + number, texts.text("report.table", number, table.caption()), table);
        case Block.Figure figure -> addFigure(figure);
      }
    }
    section.sections().forEach(this::addSection);
  }

  private void addFigure(Block.Figure figure) {
    var chart = figure.chart();
    String title = texts.text("report.figure", figure.number(), chart.title());
    addText(BlockStyle.CAPTION, "f" + figure.number() + "-chart", title);
    blocks.add(new ReportBlock.Image(figure, title + ". " + chart.description()));
    String note = chart.description();
    if (figure.tableNumber() == null) {
      blocks.add(table(title, chart.asTable()));
    } else {
      note += " " + texts.dataTableNote(figure.tableNumber());
    }
    addText(BlockStyle.TABLE_NOTE, note);
  }

  private void addTable(String id, String caption, Table table) {
    addText(BlockStyle.CAPTION, id, caption);
    blocks.add(table(caption, table));
    addText(BlockStyle.TABLE_NOTE, table.description());
  }

  private static ReportBlock table(String caption, Table table) {
    return new ReportBlock.Table(
        false,
        caption,
        table.description(),
        table.columns(),
        table.rows().stream().map(ReportBlocks::row).toList());
  }

  private static List<Cell> row(Table.Row row) {
    return Stream.concat(
            Stream.of(Cell.text(row.head())),
            row.cells().stream()
                .map(c -> new Cell(null, new Inline.Isolated(c), 1, Table.isNumber(c))))
        .toList();
  }

  private void addAnnex(String id, String heading) {
    blocks.add(annexHeading(id, heading));
    switch (id) {
      case "annex" -> addContributions(heading);
      case "method" -> document.method().forEach(p -> addText(BlockStyle.ANNEX_PARAGRAPH, p));
      case "citations" -> addCitationLists();
      default ->
          document
              .corrections()
              .forEach(c -> add(BlockStyle.CORRECTION, null, inlines.correction(c)));
    }
  }

  private void addContributions(String heading) {
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
    add(BlockStyle.ANNEX_INTRODUCTION, null, introduction);
    var submissions = document.submissions();
    if (submissions != null) {
      addTable("submissions", submissions.caption(), submissions);
    }
    document.submittedSummaries().forEach(this::addSubmittedSummary);
    if (!document.submittedSummaries().isEmpty()) {
      addAnnexSection(null, selection.heading(texts));
    }
    blocks.add(
        new ReportBlock.Table(
            true,
            heading,
            description,
            content.annexColumns(),
            content.annexRows().stream().map(this::annexCells).toList()));
  }

  private List<Cell> annexCells(AnnexRow row) {
    var cells = new ArrayList<Cell>();
    String url = content.links().comment(row.entry().number());
    cells.add(new Cell(row.label(), new Inline.Link(url, row.label()), 1, false));
    cells.add(Cell.text(row.question()));
    if (row.entry() instanceof RemovedContribution removed) {
      String decision = content.links().decision(removed.decision());
      String label = texts.removedLabel(removed.decision());
      cells.add(new Cell(null, new Inline.Link(decision, label), CONTRIBUTION_COLUMNS, false));
    } else {
      cells.add(Cell.text(String.join("\n", row.contributor())));
      cells.add(Cell.text(row.group()));
      cells.add(Cell.text(row.place()));
      cells.add(Cell.text(row.language()));
      cells.add(Cell.text(row.date()));
    }
    cells.add(Cell.text(row.outcome()));
    return cells;
  }

  private void addSubmittedSummary(SubmittedSummary summary) {
    addAnnexSection(
        ReportTexts.submissionLabel(summary.submission()), ReportTexts.summaryTitle(summary));
    addDetail(null, texts.revisionNote(summary, document.language()));
    var removal = summary.removal();
    if (removal != null) {
      addDetail(content.links().decision(removal.decision()), texts.removalLabel(removal));
    }
    summary
        .paragraphs()
        .forEach(
            lines ->
                blocks.add(
                    new ReportBlock.Lines(BlockStyle.ANNEX_PARAGRAPH, lines, summary.language())));
  }

  private void addAnnexSection(@Nullable String id, String text) {
    blocks.add(new ReportBlock.Heading(HeadingKind.ANNEX_SECTION, 2, id, "", text));
  }

  private void addCitationLists() {
    addText(BlockStyle.ANNEX_PARAGRAPH, content.selection().citationsDescription(texts));
    content
        .references()
        .citationLists()
        .forEach(list -> add(BlockStyle.CITATION_LIST, list.id(), inlines.citationList(list)));
  }

  private void addText(BlockStyle style, String text) {
    addText(style, null, text);
  }

  private void addText(BlockStyle style, @Nullable String id, String text) {
    add(style, id, List.of(new Inline.Isolated(text)));
  }

  private void addDetail(@Nullable String url, String text) {
    Inline run = url == null ? new Inline.Isolated(text) : new Inline.Link(url, text);
    add(BlockStyle.DETAIL, null, List.of(run));
  }

  private void add(BlockStyle style, @Nullable String id, List<Inline> runs) {
    blocks.add(new ReportBlock.Text(style, id, runs));
  }
}
