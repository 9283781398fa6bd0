package org.rapporteur.rendering.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.shared.LanguageTag;

/// A block of a report. An id is null if no link leads to the block.
public sealed interface ReportBlock {

  record Masthead(
      String institution,
      @Nullable String symbol,
      String date,
      @Nullable String distribution,
      String originalLanguage)
      implements ReportBlock {}

  record TableOfContents(List<Heading> headings) implements ReportBlock {}

  /// The start of the body or of the annexes.
  record PartStart() implements ReportBlock {}

  enum HeadingKind {
    SECTION,
    ANNEX,
    ANNEX_SECTION
  }

  /// @param number number with a full stop; empty for an annex
  record Heading(HeadingKind kind, int level, @Nullable String id, String number, String text)
      implements ReportBlock {

    public String fullText() {
      return number.isEmpty() ? text : number + " " + text;
    }
  }

  record Paragraph(int number, String id, List<Inline> runs) implements ReportBlock {}

  record Text(BlockStyle style, @Nullable String id, List<Inline> runs) implements ReportBlock {}

  /// Lines in a language that may differ from that of the report.
  record Lines(BlockStyle style, List<String> lines, LanguageTag language) implements ReportBlock {}

  record Image(Block.Figure figure, String alternativeText) implements ReportBlock {}

  /// @param isAnnex true for the table of comments, whose columns have fixed roles
  record Table(
      boolean isAnnex,
      String caption,
      String description,
      List<String> columns,
      List<List<Cell>> rows)
      implements ReportBlock {

    /// A longer table may be broken between pages.
    private static final int MAX_UNBROKEN_ROWS = 15;

    /// True if a column is aligned at its end. The first row decides.
    public boolean isNumeric(int column) {
      return !isAnnex && !rows.isEmpty() && rows.getFirst().get(column).isNumber();
    }

    /// True if no page break may follow the row.
    public boolean keepsWithNext(int row) {
      return !isAnnex && rows.size() <= MAX_UNBROKEN_ROWS && row < rows.size() - 1;
    }
  }

  /// @param columns number of columns that the cell spans
  record Cell(@Nullable String id, Inline content, int columns, boolean isNumber) {

    public static Cell text(String text) {
      return new Cell(null, new Inline.Isolated(text), 1, false);
    }
  }
}
