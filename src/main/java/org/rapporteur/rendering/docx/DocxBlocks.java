package org.rapporteur.rendering.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.content.AnnexRow;
import org.rapporteur.rendering.content.BlockStyle;
import org.rapporteur.rendering.content.BlockWriter;
import org.rapporteur.rendering.content.DocumentLinks;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.shared.LanguageTag;

/// Writes the blocks of a report into a DOCX file.
final class DocxBlocks implements BlockWriter {

  private static final List<Integer> ANNEX_WIDTHS =
      List.of(860, 800, 1650, 1180, 1030, 840, 950, 1760);

  private static final String EM_SPACE = "\u2003";

  private final DocxFile file;
  private final ReportTexts texts;
  private final DocumentLinks links;

  DocxBlocks(DocxFile file, ReportContent content) {
    this.file = file;
    this.texts = content.texts();
    this.links = content.links();
  }

  @Override
  public void masthead(String institution, @Nullable String symbol) {
    var line = file.paragraph("Masthead").text(institution);
    if (symbol != null) {
      line.tab().text(symbol);
    }
  }

  /// The space separates the texts even if they leave no room for a tab.
  @Override
  public void mastheadDetail(String date, @Nullable String distribution, String originalLanguage) {
    file.paragraph("MastheadDetail")
        .text(date)
        .tab()
        .text(distribution == null ? "" : EM_SPACE + distribution)
        .tab()
        .text(originalLanguage);
  }

  @Override
  public void mandateQuote(String text, LanguageTag language) {
    file.paragraph("Quote").direction(language).text(text, language);
  }

  /// Writes the entries as the result of the field, because word processors fill the field only on
  /// request. Page numbers are not known yet.
  @Override
  public void contents(List<OutlineEntry> outline) {
    DocxParagraph last = null;
    for (OutlineEntry entry : outline) {
      var paragraph = file.paragraph("TOC" + entry.level());
      if (last == null) {
        paragraph.startField(" TOC \\o \"1-3\" \\h \\z \\n ");
      }
      last = paragraph.contentsEntry(entry.id(), entry.number(), entry.text());
    }
    if (last != null) {
      last.endField();
    }
  }

  @Override
  public void startPart() {}

  @Override
  public void sectionHeading(Heading heading) {
    String style = heading.number().isEmpty() ? "AnnexHeading" : "Heading" + heading.level();
    file.paragraph(style).bookmark(heading.id()).text(heading.text());
  }

  @Override
  public void annexHeading(String id, String text) {
    file.paragraph("AnnexHeading").bookmark(id).text(text);
  }

  @Override
  public void annexSubheading(@Nullable String id, String text) {
    file.paragraph("Heading2").unnumbered().bookmark(id).text(text);
  }

  /// The style writes the number.
  @Override
  public void paragraph(int number, String id, List<Inline> content) {
    write(file.paragraph("NumberedParagraph").bookmark(id), content);
  }

  @Override
  public void block(BlockStyle style, @Nullable String id, List<Inline> content) {
    String name =
        switch (style) {
          case TITLE -> "Title";
          case SUBTITLE -> "Subtitle";
          case COVER_HEADING -> "CoverHeading";
          case DETAIL, CITATION_LIST, CORRECTION -> "Detail";
          case SUMMARY_POINT -> "Summary";
          case TABLE_NOTE -> "TableNote";
          case ANNEX_INTRODUCTION, ANNEX_PARAGRAPH -> "Normal";
        };
    write(file.paragraph(name).bookmark(id), content);
  }

  private static void write(DocxParagraph paragraph, List<Inline> content) {
    for (Inline run : content) {
      switch (run) {
        case Inline.Text(String text) -> paragraph.text(text);
        case Inline.Isolated(String text) -> paragraph.text(text);
        case Inline.Quote(String text, var language) -> paragraph.quote(text, language);
        case Inline.PersonName(String text) -> paragraph.name(text);
        case Inline.Link(String url, String text) -> paragraph.link(url, text);
        case Inline.CrossReference(String id, String text, var description) ->
            paragraph.crossReference(id, text);
        case Inline.FootnoteMark(var footnote) -> paragraph.footnote(footnote.text());
      }
    }
  }

  @Override
  public void submittedParagraph(List<String> lines, LanguageTag language) {
    file.paragraph("Normal").direction(language).text(String.join("\n", lines), language);
  }

  @Override
  public void caption(String id, String text) {
    file.paragraph("Caption").text(text);
  }

  @Override
  public void chart(Figure figure, String alternativeText) {
    var layout = ChartLayout.create(figure, file.isRightToLeft(), ChartLayout.Medium.FILE);
    DocxChart.write(file, layout, alternativeText);
  }

  @Override
  public void table(Table table, String caption) {
    DocxTable.write(file, table, caption);
  }

  @Override
  public void annexTable(
      String caption, String description, List<String> columns, List<AnnexRow> rows) {
    var table = new DocxTable(file, caption, description, columns, ANNEX_WIDTHS);
    int last = columns.size() - 1;
    for (AnnexRow entry : rows) {
      XWPFTableRow row = table.row();
      var cells = entry.cells();
      table
          .cell(row, 0, "TableText")
          .bookmark(entry.label())
          .link(links.comment(entry.entry().number()), entry.label());
      table.cell(row, 1, "TableText").text(entry.question());
      table.cell(row, last, "TableText").text(entry.outcome());
      if (entry.entry() instanceof RemovedContribution removed) {
        table
            .mergedCell(row, 2, last - 1)
            .link(links.decision(removed.decision()), texts.removedLabel(removed.decision()));
      } else {
        for (int i = 2; i < last; i++) {
          table.cell(row, i, "TableText").text(cells.get(i));
        }
      }
    }
  }
}
