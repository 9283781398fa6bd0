package org.rapporteur.rendering.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.chart.ChartImage;
import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.content.AnnexRow;
import org.rapporteur.rendering.content.BlockStyle;
import org.rapporteur.rendering.content.BlockWriter;
import org.rapporteur.rendering.content.DocumentReferences.Footnote;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.PagedReport;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.shared.LanguageTag;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Writes the blocks of a report as XSL-FO.
final class FoBlocks implements BlockWriter {

  /// The width of a paragraph's number and the space after it, in points: ten millimetres.
  private static final double NUMBER_WIDTH = 28.35;

  /// The annex columns from contributor to date.
  private static final int CONTRIBUTION_COLUMNS = 5;

  /// A citation list counts as one more block for so many citations.
  private static final int CITATIONS_PER_BLOCK = 20;

  private final FoWriter fo;
  private final FoPages pages;
  private final ReportContent content;
  private final LanguageTag language;

  FoBlocks(FoWriter fo, ReportContent content) {
    this.fo = fo;
    this.content = content;
    this.language = content.document().language();
    this.pages = new FoPages(fo, content.document(), content.texts().footer(content.document()));
  }

  void start() {
    pages.start();
    var outline = new FoOutline(fo, PagedReport.outline(content));
    outline.writeBookmarks();
    outline.writeDestinations(content);
    pages.open();
  }

  void finish() {
    pages.finish();
  }

  @Override
  public void masthead(String institution, @Nullable String symbol) {
    fo.open(FoStyle.MASTHEAD).writeIsolated(institution);
    stretch();
    fo.write(symbol == null ? "" : symbol).close();
  }

  @Override
  public void mastheadDetail(String date, @Nullable String distribution, String originalLanguage) {
    fo.open(FoStyle.MASTHEAD_DETAIL).write(date);
    stretch();
    if (distribution != null) {
      fo.write(distribution);
      stretch();
    }
    fo.write(originalLanguage).close();
  }

  /// Writes a space that takes the rest of the line.
  private void stretch() {
    fo.empty("leader", "leader-pattern=space");
  }

  @Override
  public void mandateQuote(String text, LanguageTag quoted) {
    fo.open("block-container", "writing-mode=" + FoWriter.writingMode(quoted))
        .open(FoStyle.QUOTE)
        .open("block", "xml:lang=" + quoted.value())
        .write(text)
        .close()
        .close()
        .close();
  }

  @Override
  public void contents(List<OutlineEntry> outline) {
    new FoOutline(fo, outline).writeContents();
  }

  @Override
  public void startPart() {
    pages.startSequence();
  }

  @Override
  public void sectionHeading(Heading heading) {
    heading(FoStyle.forHeading(heading.level()), heading.id(), heading.fullText());
  }

  @Override
  public void annexHeading(String id, String text) {
    heading(FoStyle.HEADING_1, id, text);
  }

  @Override
  public void annexSubheading(@Nullable String id, String text) {
    heading(FoStyle.HEADING_2, id, text);
  }

  private void heading(FoStyle style, @Nullable String id, String text) {
    if (id != null) {
      pages.startSequenceBeforeHeading();
    }
    fo.open(style, id).writeIsolated(text).close();
  }

  @Override
  public void paragraph(int number, String id, List<Inline> runs) {
    pages.startSequenceIfFull();
    pages.count(1);
    String label = number + ".";
    double used = fo.text().width(label) * FoStyle.TEXT_SIZE;
    fo.open(FoStyle.PARAGRAPH, id)
        .write(label)
        .empty(
            "leader",
            String.format(
                Locale.ROOT,
                "leader-pattern=space; leader-length=%.2fpt",
                Math.max(NUMBER_WIDTH - used, 2)));
    write(runs);
    fo.close();
  }

  @Override
  public void block(BlockStyle style, @Nullable String id, List<Inline> runs) {
    switch (style) {
      case ANNEX_PARAGRAPH, CITATION_LIST, CORRECTION -> {
        pages.startSequenceIfFull();
        long links = runs.stream().filter(Inline.Link.class::isInstance).count();
        pages.count(1 + (int) links / CITATIONS_PER_BLOCK);
      }
      default -> {}
    }
    fo.open(FoStyle.forBlock(style), id);
    write(runs);
    fo.close();
  }

  /// FOP loses the direction of text after a footnote in a paragraph with letters of the other
  /// direction. Such paragraphs have their footnotes at the end.
  private void write(List<Inline> runs) {
    boolean footnotesAtEnd =
        fo.isRightToLeft()
            || runs.stream().map(Inline::toString).anyMatch(TextDirection::hasRightToLeft);
    for (Inline run : runs) {
      switch (run) {
        case Inline.Text(String text) -> fo.write(text);
        case Inline.Isolated(String text) -> fo.writeIsolated(text);
        case Inline.Quote(String text, var quoted) -> fo.writeQuote(text, quoted);
        case Inline.PersonName(String text) -> fo.writeQuote(text, LanguageTag.UNDETERMINED);
        case Inline.Link(String url, String text) -> fo.link(url, text);
        case Inline.CrossReference(String id, String text, String description) ->
            fo.crossReference(id, text, description);
        case Inline.FootnoteMark(Footnote footnote) -> {
          fo.write(fo.isRightToLeft() ? TextDirection.RIGHT_TO_LEFT_MARK : "");
          if (footnotesAtEnd) {
            superscript(footnote, "Span");
          } else {
            fo.open("footnote");
            superscript(footnote, "Span");
            footnoteBody(footnote);
          }
        }
      }
    }
    for (Inline run : runs) {
      if (footnotesAtEnd && run instanceof Inline.FootnoteMark(Footnote footnote)) {
        fo.open("footnote").empty("inline", "");
        footnoteBody(footnote);
      }
    }
  }

  private void footnoteBody(Footnote footnote) {
    fo.open("footnote-body").open(FoStyle.FOOTNOTE);
    superscript(footnote, "Lbl");
    fo.write(" ").writeIsolated(footnote.text()).close().close().close();
  }

  private void superscript(Footnote footnote, String role) {
    fo.open("inline", "font-size=70%; baseline-shift=super; role=" + role)
        .write(String.valueOf(footnote.number()))
        .close();
  }

  @Override
  public void submittedParagraph(List<String> lines, LanguageTag written) {
    pages.startSequenceIfFull();
    pages.count(lines.size());
    if (written.equals(language) || written.equals(LanguageTag.UNDETERMINED)) {
      fo.open(FoStyle.PLAIN);
      lines.forEach(line -> fo.open("block").writeIsolated(line).close());
      fo.close();
    } else {
      fo.open("block-container", "writing-mode=" + FoWriter.writingMode(written))
          .open(FoStyle.PLAIN);
      lines.forEach(line -> fo.open("block", "xml:lang=" + written.value()).write(line).close());
      fo.close().close();
    }
  }

  @Override
  public void caption(String id, String text) {
    pages.startSequenceIfFull();
    fo.open(FoStyle.CAPTION, id).writeIsolated(text).close();
  }

  @Override
  public void chart(Figure figure, String alternativeText) {
    pages.count(1);
    var layout = ChartLayout.create(figure, fo.isRightToLeft(), ChartLayout.Medium.PRINT);
    fo.open(FoStyle.CHART)
        .open("instream-foreign-object", 0, "content-width=170mm", alternativeText);
    try {
      var parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var svg = new ByteArrayInputStream(new ChartImage(layout).svg());
      parsers.newSAXParser().parse(svg, new ChartForwarder(fo.handler(), fo.text()));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("A chart is not valid SVG", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fo.close().close();
  }

  @Override
  public void table(Table table, String caption) {
    FoTable.write(fo, pages, table);
  }

  @Override
  public void annexTable(
      String caption, String description, List<String> columns, List<AnnexRow> rows) {
    var numeric = Collections.nCopies(columns.size(), false);
    var links = content.links();
    var table =
        FoTable.start(fo, pages, columns, rows.stream().map(AnnexRow::cells).toList(), numeric);
    for (AnnexRow row : rows) {
      table.startRow(false);
      table.cellWithId(
          row.label(), () -> fo.link(links.comment(row.entry().number()), row.label()));
      if (row.entry() instanceof RemovedContribution removed) {
        int decision = removed.decision();
        table.cell(row.question());
        table.spanningCell(
            CONTRIBUTION_COLUMNS,
            () -> fo.link(links.decision(decision), content.texts().removedLabel(decision)));
        table.cell(row.outcome());
      } else {
        row.cells().stream().skip(1).forEach(table::cell);
      }
      table.endRow();
    }
    table.end();
  }

  /// Forwards the elements of an SVG into the document.
  private static final class ChartForwarder extends DefaultHandler {

    private final ContentHandler handler;
    private final FoText text;

    ChartForwarder(ContentHandler handler, FoText text) {
      this.handler = handler;
      this.text = text;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      handler.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      handler.endElement(uri, local, name);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
      char[] shown = text.toDisplayText(new String(characters, start, length)).toCharArray();
      handler.characters(shown, 0, shown.length);
    }
  }
}
