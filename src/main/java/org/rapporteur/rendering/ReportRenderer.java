package org.rapporteur.rendering;

import java.io.IOException;
import java.io.OutputStream;
import org.rapporteur.rendering.document.ReportDocument;

/// Renders reports in one format. The same document, base and settings give the same bytes.
public interface ReportRenderer {

  /// Returns the extension of a file, such as `pdf`.
  String extension();

  /// Returns the media type, with the character set of a text format.
  String mediaType();

  /// Returns settings that change the bytes.
  default String settings() {
    return "";
  }

  /// @param base the part of links before `/consultations/…`; empty within the site
  /// @param out is not closed
  void render(ReportDocument document, String base, OutputStream out) throws IOException;
}
