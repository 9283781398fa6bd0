package org.rapporteur.rendering.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.format.pdf.PdfRenderer;
import org.rapporteur.shared.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The formats of reports without the product, and small reports as the bytes of a file.
public final class Rendered {

  private Rendered() {}

  /// As the product makes them.
  public static List<ReportRenderer> formats() {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(AnnexLimit.class, () -> Words.LIMIT);
    context.register(
        Messages.class,
        HtmlRenderer.class,
        MarkdownRenderer.class,
        DocxRenderer.class,
        JsonRenderer.class,
        PdfRenderer.class);
    context.refresh();
    return List.copyOf(context.getBeansOfType(ReportRenderer.class).values());
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
