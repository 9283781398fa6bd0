package org.rapporteur.report.format;

import static org.rapporteur.report.format.MarkdownText.plain;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.report.document.Table;

/// Markdown as it is written: headings, paragraphs, and tables as most programs know them.
final class MarkdownLines {

  private final StringBuilder out = new StringBuilder();

  void table(String caption, Table table) {
    paragraph("**" + plain(caption) + "**");
    row(table.columnHeads().stream().map(MarkdownText::plain).toList());
    row(table.columnHeads().stream().map(h -> "---").toList());
    for (Table.Row row : table.rows()) {
      var cells = new ArrayList<String>();
      cells.add(plain(row.head()));
      row.cells().forEach(c -> cells.add(plain(c)));
      row(cells);
    }
    endTable();
    paragraph(plain(table.description()));
  }

  void heading(int level, String text) {
    paragraph("#".repeat(level + 1) + " " + plain(text));
  }

  void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /// Behind the last row of a table.
  void endTable() {
    out.append('\n');
  }

  String text() {
    return out.toString();
  }
}
