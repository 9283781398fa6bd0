package org.rapporteur.rendering.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/// Renders the templates of reports. The engine escapes the values.
public final class ReportTemplates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReportTemplates.class.getClassLoader(),
          "org.rapporteur.templates");

  private ReportTemplates() {}

  public static String render(String template, Map<String, Object> parameters) {
    var out = new StringWriter();
    render(template, parameters, out);
    return out.toString();
  }

  public static void render(String template, Map<String, Object> parameters, Writer out) {
    ENGINE.render(template, parameters, new XmlTemplateOutput(out));
  }

  /// Removes characters that XML and HTML forbid. The engine never splits a character between two
  /// writes.
  private record XmlTemplateOutput(Writer out) implements TemplateOutput {

    @Override
    public void writeContent(String value) {
      try {
        out.write(XmlText.removeForbidden(value));
      } catch (IOException e) {
        throw new UncheckedIOException("A report cannot be written", e);
      }
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
      writeContent(value.substring(beginIndex, endIndex));
    }
  }
}
