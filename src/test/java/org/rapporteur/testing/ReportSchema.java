package org.rapporteur.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// Checks a JSON report against the published schema.
public final class ReportSchema {

  private ReportSchema() {}

  public static List<Error> problems(String json) {
    return schema()
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(e -> e.formatAssertionsEnabled(true)));
  }

  private static Schema schema() {
    try {
      String text =
          new ClassPathResource("schemas/report-1.json").getContentAsString(StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
