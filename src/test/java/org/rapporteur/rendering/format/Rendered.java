package org.rapporteur.rendering.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.format.pdf.PdfRenderer;

/// The formats of reports without the product, and small reports as the bytes of a file.
public final class Rendered {

  private Rendered() {}

  /// The renderers as the product creates them.
  public static List<ReportRenderer> formats() {
    return List.of(
        new HtmlRenderer(Words.MESSAGES, Words.LIMIT),
        new MarkdownRenderer(Words.MESSAGES),
        new DocxRenderer(Words.MESSAGES, Words.LIMIT),
        new JsonRenderer(),
        new PdfRenderer(Words.MESSAGES, Words.LIMIT));
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
