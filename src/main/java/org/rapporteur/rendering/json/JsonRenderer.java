package org.rapporteur.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.content.DocumentLinks;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.LanguageTag;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Renders a report as JSON, described by `schemas/report-1.json`.
public class JsonRenderer implements ReportRenderer {

  static final String FORMAT = "report-1";

  /// Ends lines with a line feed on all systems, so that the bytes are the same.
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_NULL))
          .withConfigOverride(
              List.class, list -> list.setInclude(Value.construct(Include.NON_EMPTY, null)))
          .addModule(
              new SimpleModule()
                  .addSerializer(new TextSerializer<>(Enum.class, JsonObject::toCode))
                  .addSerializer(new TextSerializer<>(LanguageTag.class, LanguageTag::value))
                  .addSerializer(new TextSerializer<>(Term.class, Term::code)))
          .build()
          .writer()
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance()));

  private static final class TextSerializer<T> extends StdSerializer<T> {

    private final Function<T, String> toText;

    TextSerializer(Class<T> type, Function<T, String> toText) {
      super(type);
      this.toText = toText;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(toText.apply(value));
    }
  }

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
