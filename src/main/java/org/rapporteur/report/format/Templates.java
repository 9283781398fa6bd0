package org.rapporteur.report.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Draws the templates of a report; what people wrote is escaped by the engine.
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.rapporteur.templates");

  private Templates() {}

  static String drawn(String template, Map<String, Object> parameters) {
    var out = new StringOutput();
    ENGINE.render(template, parameters, out);
    return XmlText.of(out.toString());
  }
}
