package org.rapporteur.rendering.pdf;

import static org.rapporteur.rendering.pdf.Fo.block;
import static org.rapporteur.rendering.pdf.Fo.element;
import static org.rapporteur.rendering.pdf.Fo.empty;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.chart.ChartImage;
import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlocks;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.shared.LanguageTag;

/// Writes one report as XSL-FO. FOP keeps a whole page sequence in memory, so a long report has
/// several.
final class FoReport {

  /// The number of blocks and rows after which a heading starts a new page sequence.
  private static final int MAX_BEFORE_HEADING = 250;

  private static final int MAX_IN_SEQUENCE = 500;

  /// A citation list counts as one more block for so many citations.
  private static final int CITATIONS_PER_BLOCK = 20;

  /// The width of a paragraph's number and the space after it, in points: ten millimetres.
  private static final double NUMBER_WIDTH = 28.35;

  /// A space that takes the rest of the line.
  private static final String STRETCH = empty("leader", "leader-pattern='space'");

  private static final String SEQUENCE_END = "</fo:flow></fo:page-sequence>";

  private final ReportContent content;
  private final FoText text;
  private final FoInlines inlines;
  private final LanguageTag language;
  private final Writer out;
  private int written;

  FoReport(ReportContent content, PdfFonts fonts, Writer out) {
    this.content = content;
    this.language = content.document().language();
    this.text = new FoText(fonts, language);
    this.inlines = new FoInlines(text, language);
    this.out = out;
  }

  void write() throws IOException {
    out.write(new FoHead(content, text).start());
    out.write(sequenceStart());
    for (ReportBlock block : ReportBlocks.createAll(content)) {
      write(block);
    }
    out.write(SEQUENCE_END + "</fo:root>");
  }

  private String sequenceStart() {
    written = 0;
    String footer = content.texts().footer(content.document());
    return "<fo:page-sequence master-reference='page' force-page-count='no-force' writing-mode='"
        + FoHead.mode(language)
        + "'>"
        + element(
            "static-content",
            "flow-name='xsl-region-after' role='artifact'",
            block(
                FoStyle.FOOTER,
                inlines.text(footer, FoStyle.FOOTER.maxWord())
                    + STRETCH
                    + empty("page-number", "role='artifact'")))
        + """
        <fo:static-content flow-name='xsl-footnote-separator' role='artifact'>\
        <fo:block role='artifact' space-before='4mm' line-height='3mm'>\
        <fo:leader leader-pattern='rule' leader-length='30%' rule-thickness='0.5pt' \
        role='artifact'/></fo:block></fo:static-content><fo:flow flow-name='xsl-region-body'>\
        """;
  }

  private void startSequence() throws IOException {
    out.write(SEQUENCE_END);
    out.write(sequenceStart());
  }

  private void startSequenceIf(boolean isFull) throws IOException {
    if (isFull) {
      startSequence();
    }
  }

  private boolean isFull() {
    return written >= MAX_IN_SEQUENCE;
  }

  private void write(ReportBlock block) throws IOException {
    switch (block) {
      case ReportBlock.Masthead masthead -> writeMasthead(masthead);
      case ReportBlock.TableOfContents(var headings) -> writeContents(headings);
      case ReportBlock.PartStart part -> startSequence();
      case ReportBlock.Heading heading -> writeHeading(heading);
      case ReportBlock.Paragraph paragraph -> writeParagraph(paragraph);
      case ReportBlock.Text textBlock -> writeText(textBlock);
      case ReportBlock.Lines lines -> writeLines(lines);
      case ReportBlock.Image(var figure, String alternativeText) -> {
        written++;
        var layout = ChartLayout.create(figure, language.isRightToLeft(), ChartLayout.Medium.PRINT);
        out.write(
            block(
                FoStyle.CHART,
                element(
                    "instream-foreign-object",
                    "content-width='170mm' fox:alt-text='" + FoHead.hidden(alternativeText) + "'",
                    text.toDisplaySvg(new ChartImage(layout).svg()))));
      }
      case ReportBlock.Table table -> writeTable(table);
    }
  }

  private void writeMasthead(ReportBlock.Masthead masthead) throws IOException {
    String symbol = masthead.symbol();
    String distribution = masthead.distribution();
    double maxWord = FoStyle.MASTHEAD.maxWord();
    out.write(
        block(
            FoStyle.MASTHEAD,
            inlines.isolated(masthead.institution(), maxWord)
                + STRETCH
                + (symbol == null ? "" : inlines.text(symbol, maxWord))));
    double maxDetail = FoStyle.MASTHEAD_DETAIL.maxWord();
    out.write(
        block(
            FoStyle.MASTHEAD_DETAIL,
            inlines.text(masthead.date(), maxDetail)
                + STRETCH
                + (distribution == null ? "" : inlines.text(distribution, maxDetail) + STRETCH)
                + inlines.text(masthead.originalLanguage(), maxDetail)));
  }

  private void writeContents(List<ReportBlock.Heading> headings) throws IOException {
    var entries = new StringBuilder();
    double maxWord = FoStyle.CONTENTS_ENTRY.maxWord();
    for (ReportBlock.Heading heading : headings) {
      String target = "='" + heading.id() + "'";
      String line =
          inlines.isolated(heading.fullText(), maxWord)
              + empty("leader", "leader-pattern='dots' font-weight='normal'")
              + empty("page-number-citation", "ref-id" + target);
      entries.append(
          element(
              "block",
              "%s start-indent='%dmm' font-weight='%s'"
                  .formatted(
                      FoStyle.CONTENTS_ENTRY.attributes(),
                      7 * (heading.level() - 1),
                      heading.level() == 1 ? "bold" : "normal"),
              FoInlines.link("internal-destination" + target, heading.fullText(), line)));
    }
    out.write(block(FoStyle.CONTENTS, entries.toString()));
  }

  private void writeHeading(ReportBlock.Heading heading) throws IOException {
    startSequenceIf(heading.id() != null && written >= MAX_BEFORE_HEADING);
    FoStyle style = FoStyle.forHeading(heading.level());
    writeBlock(style, heading.id(), List.of(new Inline.Isolated(heading.fullText())));
  }

  private void writeParagraph(ReportBlock.Paragraph paragraph) throws IOException {
    startSequenceIf(isFull());
    written++;
    double maxWord = FoStyle.PARAGRAPH.maxWord();
    String label = paragraph.number() + ".";
    double space = NUMBER_WIDTH - text.width(label) * FoStyle.TEXT_SIZE;
    String leader =
        String.format(
            Locale.ROOT,
            "<fo:leader leader-pattern='space' leader-length='%.2fpt'/>",
            Math.max(space, 2));
    out.write(
        block(
            FoStyle.PARAGRAPH,
            paragraph.id(),
            inlines.text(label, maxWord) + leader + inlines.runs(paragraph.runs(), maxWord)));
  }

  private void writeText(ReportBlock.Text block) throws IOException {
    switch (block.style()) {
      case CAPTION -> startSequenceIf(isFull());
      case ANNEX_PARAGRAPH, CITATION_LIST, CORRECTION -> {
        startSequenceIf(isFull());
        long links = block.runs().stream().filter(Inline.Link.class::isInstance).count();
        written += 1 + (int) links / CITATIONS_PER_BLOCK;
      }
      default -> {}
    }
    writeBlock(FoStyle.forBlock(block.style()), block.id(), block.runs());
  }

  private void writeBlock(FoStyle style, @Nullable String id, List<Inline> runs)
      throws IOException {
    out.write(block(style, id, inlines.runs(runs, style.maxWord())));
  }

  private void writeLines(ReportBlock.Lines block) throws IOException {
    FoStyle style = FoStyle.forBlock(block.style());
    boolean isSubmitted = style == FoStyle.PLAIN;
    if (isSubmitted) {
      startSequenceIf(isFull());
      written += block.lines().size();
    }
    var written = block.language();
    boolean isOwn = written.equals(language) || written.equals(LanguageTag.UNDETERMINED);
    if (isSubmitted && isOwn) {
      out.write(
          block(
              style,
              block.lines().stream()
                  .map(line -> element("block", "", inlines.isolated(line, style.maxWord())))
                  .collect(Collectors.joining())));
    } else {
      String attributes = "xml:lang='" + written.value() + "'";
      String lines =
          block.lines().stream()
              .map(line -> element("block", attributes, inlines.text(line, style.maxWord())))
              .collect(Collectors.joining());
      out.write(
          element(
              "block-container",
              "writing-mode='" + FoHead.mode(written) + "'",
              block(style, lines)));
    }
  }

  private void writeTable(ReportBlock.Table block) throws IOException {
    var table = new FoTable(inlines, text, block);
    out.write(table.start());
    for (int i = 0; i < block.rows().size(); i++) {
      if (isFull()) {
        out.write((i == 0 ? table.emptyRow() : "") + FoTable.END);
        startSequence();
        out.write(table.start());
      }
      written++;
      out.write(table.row(i));
    }
    out.write((block.rows().isEmpty() ? table.emptyRow() : "") + FoTable.END);
  }
}
