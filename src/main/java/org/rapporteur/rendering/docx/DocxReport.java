package org.rapporteur.rendering.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.content.BlockStyle;
import org.rapporteur.rendering.content.ReportBlock;

/// Writes the blocks of a report into a DOCX file.
record DocxReport(DocxFile file) {

  private static final String EM_SPACE = "\u2003";

  void write(ReportBlock block) {
    switch (block) {
      case ReportBlock.Masthead masthead -> writeMasthead(masthead);
      case ReportBlock.TableOfContents(var headings) -> writeContents(headings);
      case ReportBlock.PartStart part -> {}
      case ReportBlock.Heading heading -> writeHeading(heading);
      // The style writes the number.
      case ReportBlock.Paragraph(int number, String id, var runs) ->
          file.paragraph("NumberedParagraph").bookmark(id).write(runs);
      case ReportBlock.Text(var style, @Nullable String id, var runs) ->
          file.paragraph(styleName(style))
              .bookmark(style == BlockStyle.CAPTION ? null : id)
              .write(runs);
      case ReportBlock.Lines(var style, var lines, var language) ->
          file.paragraph(styleName(style))
              .direction(language)
              .text(String.join("\n", lines), language);
      case ReportBlock.Image(var figure, String alternativeText) ->
          DocxChart.write(
              file,
              ChartLayout.create(figure, file.isRightToLeft(), ChartLayout.Medium.FILE),
              alternativeText);
      case ReportBlock.Table table -> DocxTable.write(file, table);
    }
  }

  private static String styleName(BlockStyle style) {
    return switch (style) {
      case TITLE -> "Title";
      case SUBTITLE -> "Subtitle";
      case COVER_HEADING -> "CoverHeading";
      case DETAIL, CITATION_LIST, CORRECTION -> "Detail";
      case QUOTE -> "Quote";
      case SUMMARY_POINT -> "Summary";
      case CAPTION -> "Caption";
      case TABLE_NOTE -> "TableNote";
      case ANNEX_INTRODUCTION, ANNEX_PARAGRAPH -> "Normal";
    };
  }

  /// The space separates the texts even if they leave no room for a tab.
  private void writeMasthead(ReportBlock.Masthead masthead) {
    var line = file.paragraph("Masthead").text(masthead.institution());
    if (masthead.symbol() != null) {
      line.tab().text(masthead.symbol());
    }
    String distribution = masthead.distribution();
    file.paragraph("MastheadDetail")
        .text(masthead.date())
        .tab()
        .text(distribution == null ? "" : EM_SPACE + distribution)
        .tab()
        .text(masthead.originalLanguage());
  }

  private void writeHeading(ReportBlock.Heading heading) {
    var paragraph =
        switch (heading.kind()) {
          case SECTION -> file.paragraph("Heading" + heading.level());
          case ANNEX -> file.paragraph("AnnexHeading");
          case ANNEX_SECTION -> file.paragraph("Heading2").unnumbered();
        };
    paragraph.bookmark(heading.id()).text(heading.text());
  }

  /// Writes the entries as the result of the field, because word processors fill the field only on
  /// request. Page numbers are not known yet.
  private void writeContents(List<ReportBlock.Heading> headings) {
    for (int i = 0; i < headings.size(); i++) {
      var paragraph = file.paragraph("TOC" + headings.get(i).level());
      if (i == 0) {
        paragraph.startField(" TOC \\o \"1-3\" \\h \\z \\n ");
      }
      paragraph.contentsEntry(headings.get(i));
      if (i == headings.size() - 1) {
        paragraph.endField();
      }
    }
  }
}
