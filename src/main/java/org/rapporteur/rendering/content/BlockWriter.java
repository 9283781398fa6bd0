package org.rapporteur.rendering.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.shared.LanguageTag;

/// Writes the blocks of a report in a paged format, in the order of [PagedReport].
public interface BlockWriter {

  /// A longer table may be broken between pages.
  int MAX_UNBROKEN_ROWS = 15;

  /// An entry of the table of contents. Annexes have no number.
  record OutlineEntry(int level, String id, String number, String text) {

    public String fullText() {
      return number.isEmpty() ? text : number + " " + text;
    }
  }

  void masthead(String institution, @Nullable String symbol);

  void mastheadDetail(String date, @Nullable String distribution, String originalLanguage);

  void mandateQuote(String text, LanguageTag language);

  void contents(List<OutlineEntry> outline);

  /// Starts the body or the annexes.
  void startPart();

  void sectionHeading(Heading heading);

  void annexHeading(String id, String text);

  /// @param id null for a heading that is no link target
  void annexSubheading(@Nullable String id, String text);

  void paragraph(int number, String id, List<Inline> content);

  /// @param id null for a block that is no link target
  void block(BlockStyle style, @Nullable String id, List<Inline> content);

  void submittedParagraph(List<String> lines, LanguageTag language);

  void caption(String id, String text);

  void chart(Figure figure, String alternativeText);

  void table(Table table, String caption);

  void annexTable(String caption, String description, List<String> columns, List<AnnexRow> rows);
}
