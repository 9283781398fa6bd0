package org.rapporteur.rendering.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/// Draws the templates of a report; what people wrote is escaped by the engine.
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.rapporteur.templates");

  private Templates() {}

  static String drawn(String template, Map<String, Object> parameters) {
    var out = new StringWriter();
    draw(template, parameters, out);
    return out.toString();
  }

  static void draw(String template, Map<String, Object> parameters, Writer out) {
    ENGINE.render(template, parameters, new XmlOutput(out));
  }
}
