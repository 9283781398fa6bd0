package org.rapporteur.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.docx.DocxRenderer;
import org.rapporteur.rendering.html.HtmlRenderer;
import org.rapporteur.rendering.json.JsonRenderer;
import org.rapporteur.rendering.markdown.MarkdownRenderer;
import org.rapporteur.rendering.pdf.PdfRenderer;

/// The formats of reports without the product, and small reports as the bytes of a file.
public final class RenderedFiles {

  private RenderedFiles() {}

  /// The renderers as the product creates them.
  public static List<ReportRenderer> formats() {
    return List.of(
        new HtmlRenderer(TestRendering.MESSAGES, TestRendering.LIMIT),
        new MarkdownRenderer(TestRendering.MESSAGES),
        new DocxRenderer(TestRendering.MESSAGES, TestRendering.LIMIT),
        new JsonRenderer(),
        new PdfRenderer(TestRendering.MESSAGES, TestRendering.LIMIT));
  }

  public static byte[] bytes(ReportRenderer renderer, ReportDocument document, String base) {
    var out = new ByteArrayOutputStream();
    try {
      renderer.render(document, base, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return out.toByteArray();
  }
}
