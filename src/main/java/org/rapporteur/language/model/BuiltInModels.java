package org.rapporteur.language.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.rapporteur.language.tokenizer.Tokenizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sentence models that are part of Rapporteur. Their weights are on the class path.
public final class BuiltInModels {

  private static final int BGE_MAX_TOKENS = 512;

  /// Settings with which the BGE models were trained; they need no prefix.
  private static final ModelSettings BGE_SETTINGS =
      new ModelSettings(ModelSettings.Pooling.CLS, BGE_MAX_TOKENS, "");

  private BuiltInModels() {}

  public static List<LazySentenceModel> list() {
    return List.of(createBgeSmall("en"), createBgeSmall("zh"));
  }

  /// Returns the English words that the built-in model knows, each with its rank. The vocabulary of
  /// BERT is in the order of frequency.
  public static Map<String, Integer> rankEnglishWords() {
    var ranks = new HashMap<String, Integer>();
    JsonNode vocabulary =
        JsonMapper.shared()
            .readTree(loadResource("/bge-small-en-v1.5-q-tokenizer.json"))
            .at("/model/vocab");
    for (var token : vocabulary.properties()) {
      if (Character.isLetter(token.getKey().charAt(0))) {
        ranks.put(token.getKey(), token.getValue().asInt());
      }
    }
    return ranks;
  }

  private static LazySentenceModel createBgeSmall(String language) {
    String weights = "bge-small-" + language + "-v1.5-q";
    String artifact = "langchain4j-embeddings-bge-small-" + language + "-v15-q";
    return new LazySentenceModel(
        weights + " " + readVersion(artifact), Set.of(language), () -> open("/" + weights));
  }

  private static SentenceModel open(String weights) {
    return SentenceModel.open(
        Tokenizer.parse(loadResource(weights + "-tokenizer.json")),
        BGE_SETTINGS,
        (environment, options) ->
            environment.createSession(loadResource(weights + ".onnx"), options));
  }

  private static String readVersion(String artifact) {
    try {
      var properties = new Properties();
      properties.load(
          new ByteArrayInputStream(
              loadResource("/META-INF/maven/dev.langchain4j/" + artifact + "/pom.properties")));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] loadResource(String path) {
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
