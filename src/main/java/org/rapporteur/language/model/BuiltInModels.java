package org.rapporteur.language.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.rapporteur.language.tokenizer.Tokenizer;

/// Sentence models shipped with Rapporteur; their weights are on the class path.
public final class BuiltInModels {

  /// Settings that the BGE models were trained with.
  private static final ModelSettings BGE_SETTINGS =
      new ModelSettings(ModelSettings.Pooling.CLS, 512, "");

  private BuiltInModels() {}

  public static List<LazySentenceModel> list() {
    return List.of(bgeSmall("en"), bgeSmall("zh"));
  }

  private static LazySentenceModel bgeSmall(String language) {
    String weights = "bge-small-" + language + "-v1.5-q";
    String artifact = "langchain4j-embeddings-bge-small-" + language + "-v15-q";
    return new LazySentenceModel(
        weights + " " + version(artifact), Set.of(language), () -> open("/" + weights));
  }

  private static SentenceModel open(String weights) {
    return SentenceModel.open(
        Tokenizer.parse(resource(weights + "-tokenizer.json")),
        BGE_SETTINGS,
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
