package org.rapporteur.rendering.format;

import java.io.IOException;
import java.io.OutputStream;
import org.rapporteur.rendering.document.ReportDocument;

/// One format of a published report. The same document, base and setting give the same bytes.
public interface ReportRenderer {

  /// As in the address `/consultations/{slug}/report/{edition}.{extension}`.
  String extension();

  /// With its character set where it has one.
  String mediaType();

  /// What else than the document and the base decides over the bytes.
  default String setting() {
    return "";
  }

  /// @param base what stands before `/consultations/…` in links: `https://consult.example.org`;
  /// empty within the site
  /// @param out stays open
  void render(ReportDocument document, String base, OutputStream out) throws IOException;
}
