package org.rapporteur.rendering.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import org.rapporteur.rendering.output.BidiControls;
import org.rapporteur.rendering.output.XmlText;
import org.rapporteur.shared.Markdown;

/// Writes Markdown blocks: headings, paragraphs and tables.
final class MarkdownWriter {

  private final Writer out;

  MarkdownWriter(Writer out) {
    this.out = out;
  }

  static String link(String text, String url) {
    return "[%s](%s)".formatted(escape(text), url);
  }

  /// Escapes text for one line. Keeps the spaces at its ends.
  static String escape(String text) {
    String line = BidiControls.closeOpen(text.replaceAll("\\s+", " "));
    String stripped = line.strip();
    int start = line.indexOf(stripped);
    return stripped.isEmpty()
        ? line
        : line.substring(0, start)
            + Markdown.escape(stripped)
            + line.substring(start + stripped.length());
  }

  void heading(int level, String text) {
    paragraph("#".repeat(level + 1) + " " + escape(text));
  }

  /// Writes Markdown, which must be escaped already.
  void paragraph(String markdown) {
    write(markdown + "\n\n");
  }

  void strong(String text) {
    paragraph("**" + escape(text) + "**");
  }

  /// @param rows cells in Markdown
  void table(List<String> heads, List<? extends List<String>> rows) {
    row(heads.stream().map(MarkdownWriter::escape).toList());
    row(Collections.nCopies(heads.size(), "---"));
    rows.forEach(this::row);
    write("\n");
  }

  private void row(List<String> cells) {
    write("| " + String.join(" | ", cells) + " |\n");
  }

  private void write(String lines) {
    try {
      out.write(XmlText.removeForbidden(lines));
    } catch (IOException e) {
      throw new UncheckedIOException("Markdown cannot be written", e);
    }
  }
}
