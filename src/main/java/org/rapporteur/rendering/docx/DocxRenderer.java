package org.rapporteur.rendering.docx;

import java.io.IOException;
import java.io.OutputStream;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.AnnexLimit;
import org.rapporteur.rendering.content.ReportBlocks;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Messages;

/// Renders a report as DOCX with real headings, numbering, footnotes, tables and links, so that it
/// can be edited.
public class DocxRenderer implements ReportRenderer {

  private final Messages messages;
  private final AnnexLimit limit;

  public DocxRenderer(Messages messages, AnnexLimit limit) {
    this.messages = messages;
    this.limit = limit;
  }

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public String settings() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var content = ReportContent.create(document, base, messages, limit.select(document));
    var file = new DocxFile(document.language(), document.masthead().title());
    file.setEdition(document);
    ReportBlocks.createAll(content).forEach(new DocxReport(file)::write);
    file.finishPages(content.texts().footer(document));
    file.write(out);
  }
}
