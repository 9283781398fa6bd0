package org.rapporteur.rendering.format;

import java.io.OutputStream;
import org.rapporteur.rendering.document.ReportDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The report as data, described by `schemas/report-1.json`: names of the API, times in UTC, keys
/// in a fixed order, and what is absent left out.
public class JsonRenderer implements ReportRenderer {

  static final String FORMAT = "report-1";

  /// Line feeds on every system, so that the bytes do not depend on where they are made.
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
    try (JsonGenerator json = WRITER.createGenerator(out)) {
      new JsonReport(json, document, new ReportLinks(base, document.consultation())).write();
    }
  }
}
