package org.rapporteur.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders the HTML templates of `frontend/templates`, compiled by the build. Printed values are
/// escaped for their context.
@Component
public class HtmlTemplates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlTemplates.class.getClassLoader(), "org.rapporteur.templates");

  HtmlTemplates() {}

  /// Streams the output, for pages too large for memory.
  public void render(String name, Map<String, ?> parameters, Writer writer) {
    engine.render(name, Map.copyOf(parameters), new WriterOutput(writer));
  }

  /// @param name path below `frontend/templates`, for example `shell/header.jte`
  public String render(String name, Map<String, ?> parameters) {
    var output = new StringOutput();
    engine.render(name, Map.copyOf(parameters), output);
    return output.toString();
  }
}
