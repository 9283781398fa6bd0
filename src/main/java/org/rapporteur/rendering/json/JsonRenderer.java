package org.rapporteur.rendering.json;

import java.io.OutputStream;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.DocumentLinks;
import org.rapporteur.rendering.document.ReportDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Renders a report as JSON, described by `schemas/report-1.json`.
public class JsonRenderer implements ReportRenderer {

  static final String FORMAT = "report-1";

  /// Ends lines with a line feed on all systems, so that the bytes are the same.
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer()
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance()));

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void render(ReportDocument document, String base, OutputStream out) {
    var links = new DocumentLinks(base, document.consultation());
    try (JsonGenerator json = WRITER.createGenerator(out)) {
      WRITER.writeValue(json, new JsonReport(document, links).toJson());
      json.writeRaw('\n');
    }
  }
}
