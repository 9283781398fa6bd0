package org.rapporteur.rendering.markdown;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.AnnexSelection;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Messages;

/// Renders a report as Markdown with tables and footnotes.
public class MarkdownRenderer implements ReportRenderer {

  private final Messages messages;

  public MarkdownRenderer(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var content = ReportContent.create(document, base, messages, AnnexSelection.all(document));
    new MarkdownReport(content, new MarkdownWriter(writer)).write();
    writer.flush();
  }
}
