package org.rapporteur.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Renders the HTML templates of `frontend/templates` and escapes the values in them. The build
/// compiles the templates; in development they are compiled again after a change.
@Component
@EnableConfigurationProperties(TemplateSettings.class)
public class HtmlTemplates {

  private static final String PACKAGE = "org.rapporteur.templates";
  private static final Path RELOADED_CLASSES = Path.of("target", "jte-classes");

  private final TemplateEngine engine;

  HtmlTemplates(TemplateSettings settings) {
    var folder = settings.templatesFolder();
    engine = folder.isEmpty() ? createPrecompiled() : createReloading(Path.of(folder));
  }

  private static TemplateEngine createPrecompiled() {
    // Without a folder, the engine loads the compiled templates from the class path.
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, HtmlTemplates.class.getClassLoader(), PACKAGE);
  }

  private static TemplateEngine createReloading(Path templates) {
    var engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(templates),
            RELOADED_CLASSES,
            ContentType.Html,
            HtmlTemplates.class.getClassLoader(),
            PACKAGE + ".development");
    engine.setTrimControlStructures(true);
    return engine;
  }

  /// Renders a template to HTML.
  ///
  /// @param name path below `frontend/templates`, for example `shell/header.jte`
  public String render(String name, Map<String, ?> parameters) {
    var output = new StringOutput();
    engine.render(name, Map.copyOf(parameters), output);
    return output.toString();
  }

  /// Writes the output while it is rendered, for pages that are too large for memory.
  public void render(String name, Map<String, ?> parameters, Writer writer) {
    engine.render(name, Map.copyOf(parameters), new WriterOutput(writer));
  }
}
