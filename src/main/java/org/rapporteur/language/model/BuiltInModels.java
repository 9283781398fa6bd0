package org.rapporteur.language.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.rapporteur.language.pieces.Tokenizer;

/// The models that come with the product, weights of artifacts that are on the class path.
public final class BuiltInModels {

  /// How the BGE models are meant to be read, and the positions that they were trained with.
  private static final Reading BGE = new Reading(Reading.Pooling.CLS, 512, "");

  private BuiltInModels() {}

  public static List<KnownModel> all() {
    return List.of(bgeSmall("en"), bgeSmall("zh"));
  }

  private static KnownModel bgeSmall(String language) {
    String weights = "bge-small-" + language + "-v1.5-q";
    String artifact = "langchain4j-embeddings-bge-small-" + language + "-v15-q";
    return new KnownModel(
        weights + " " + version(artifact), Set.of(language), () -> open("/" + weights));
  }

  private static SentenceModel open(String weights) {
    return SentenceModel.open(
        Tokenizer.read(resource(weights + "-tokenizer.json")),
        BGE,
        (environment, options) -> environment.createSession(resource(weights + ".onnx"), options));
  }

  private static String version(String artifact) {
    try {
      var properties = new Properties();
      properties.load(
          new ByteArrayInputStream(
              resource("/META-INF/maven/dev.langchain4j/" + artifact + "/pom.properties")));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String path) {
    try (InputStream stream = BuiltInModels.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
