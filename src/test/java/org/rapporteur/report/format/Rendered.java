package org.rapporteur.report.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapporteur.report.document.ReportDocument;

/// Small reports as the bytes of a file.
public final class Rendered {

  private Rendered() {}

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
