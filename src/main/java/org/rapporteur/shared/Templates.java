package org.rapporteur.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws the HTML templates of `frontend/templates`, which are compiled with the build. What a
/// template prints is escaped for its place.
@Component
public class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.rapporteur.templates");

  Templates() {}

  /// Written as it is drawn, for a page that is too long to be held.
  public void write(String name, Map<String, ?> parameters, Writer to) {
    engine.render(name, Map.copyOf(parameters), new WriterOutput(to));
  }

  /// The name is the path below `frontend/templates`: `shell/header.jte`.
  public String html(String name, Map<String, ?> parameters) {
    var output = new StringOutput();
    engine.render(name, Map.copyOf(parameters), output);
    return output.toString();
  }
}
