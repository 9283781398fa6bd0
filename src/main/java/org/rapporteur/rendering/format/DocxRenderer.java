package org.rapporteur.rendering.format;

import java.io.IOException;
import java.io.OutputStream;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Messages;

/// The report for a word processor: real headings, numbering, footnotes, tables and links, so that
/// an institution can take it into its own documents.
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
  public String setting() {
    return limit.toString();
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) throws IOException {
    var words = new ReportWords(messages, document.language());
    var links = new ReportLinks(base, document.consultation());
    var file = new DocxFile(document);
    new DocxReport(file, document, words, links, limit.of(document)).write();
    file.write(out);
  }
}
