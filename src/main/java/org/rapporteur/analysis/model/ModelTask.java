package org.rapporteur.analysis.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Tasks of a language model. Instructions and schema of each are files of the same name.
public enum ModelTask {
  /// Proposes the themes and points of a question.
  CODEBOOK,
  /// Says for each statement which point it makes, and with which stance.
  CODING,
  TRANSLATION,
  /// Writes the paragraph on a theme.
  PARAGRAPH,
  /// Writes the summary of a question.
  SUMMARY,
  /// Says for each sentence of a paragraph if it follows from what it cites.
  SENTENCE_CHECK;

  private final String instructions = read(".txt");
  private final String schema = read(".schema.json");

  public String instructions() {
    return instructions;
  }

  /// Returns the JSON schema of the reply.
  public String schema() {
    return schema;
  }

  public String key() {
    return "synthesis.model.task." + name();
  }

  private String read(String ending) {
    String file = name().toLowerCase(Locale.ROOT) + ending;
    try (var stream = ModelTask.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
