package org.rapporteur.rendering.format;

import static org.rapporteur.rendering.format.MarkdownText.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.rendering.document.Table;

/// Markdown as it is written: headings, paragraphs, and tables as most programs know them.
final class MarkdownLines {

  private final Writer out;

  MarkdownLines(Writer out) {
    this.out = out;
  }

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
    write(text + "\n\n");
  }

  void row(List<String> cells) {
    write("| " + String.join(" | ", cells) + " |\n");
  }

  /// Behind the last row of a table.
  void endTable() {
    write("\n");
  }

  private void write(String lines) {
    try {
      out.write(XmlText.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException("Markdown cannot be written", e);
    }
  }
}
