package org.rapporteur.language.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.language.tokenizer.Tokenizer;

/// Loaded model that converts a sentence to a vector of length 1.
final class SentenceModel implements AutoCloseable {

  /// The database stores up to 4,096 bytes per vector, with four bytes per number.
  static final int MAX_VECTOR_LENGTH = 1024;

  static final String FILE = "model.onnx";

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String DEFAULT_OUTPUT = "last_hidden_state";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Tokenizer tokenizer;
  private final ModelSettings settings;
  private final OrtSession session;
  private final boolean hasTypeInput;
  private final String outputName;

  private SentenceModel(Tokenizer tokenizer, ModelSettings settings, SessionFactory weights)
      throws OrtException {
    this.tokenizer = tokenizer;
    this.settings = settings;
    try (var options = new OrtSession.SessionOptions()) {
      // More threads change the order of additions, so vectors would depend on the load.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = weights.create(environment, options);
    }
    try {
      requireInputs(session.getInputInfo());
      this.hasTypeInput = session.getInputNames().contains(TYPES);
      this.outputName = findOutputName(session.getOutputInfo());
    } catch (OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// Throws [InvalidModel] if the model has unsupported inputs or outputs.
  static SentenceModel open(Tokenizer tokenizer, ModelSettings settings, SessionFactory weights) {
    try {
      return new SentenceModel(tokenizer, settings, weights);
    } catch (OrtException e) {
      throw new InvalidModel(FILE, "cannot be opened, " + e.getMessage(), e);
    }
  }

  /// Computes one vector at a time, because in an int8 model the other texts of a batch change the
  /// result.
  float[] computeVector(String sentence) {
    return computeVector(tokenizer.encode(settings.prefix() + sentence, settings.maxTokens()));
  }

  /// Throws [InvalidModel] if the model fails for the highest token id or the maximum number of
  /// tokens, or if its vectors are too long.
  void requireUsable() {
    int minTokens = tokenizer.specialTokenCount() + 1;
    int length =
        probeVectorLength(
            minTokens,
            "cannot read the token with the id %d, which tokenizer.json has: use both files of one model"
                .formatted(tokenizer.maxTokenId()));
    if (length > MAX_VECTOR_LENGTH) {
      throw new InvalidModel(
          FILE,
          "gives vectors of %d numbers, at most %d can be stored: use a smaller model"
              .formatted(length, MAX_VECTOR_LENGTH));
    }
    probeVectorLength(
        settings.maxTokens(),
        "cannot read " + settings.maxTokens() + " tokens: set a smaller `longest`");
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session of a sentence model cannot be closed", e);
    }
  }

  /// Returns the length of the vector of a probe with the highest token id.
  /// @param failure message if the model fails
  private int probeVectorLength(int tokenCount, String failure) {
    long[] tokenIds = new long[tokenCount];
    Arrays.fill(tokenIds, tokenizer.maxTokenId());
    try {
      return computeVector(tokenIds).length;
    } catch (IllegalStateException e) {
      throw new InvalidModel(FILE, failure + " (" + e.getMessage() + ")", e);
    }
  }

  private float[] computeVector(long[] tokenIds) {
    long[] attention = new long[tokenIds.length];
    Arrays.fill(attention, 1);
    try (var ids = OnnxTensor.createTensor(environment, new long[][] {tokenIds});
        var mask = OnnxTensor.createTensor(environment, new long[][] {attention});
        var types = OnnxTensor.createTensor(environment, new long[1][tokenIds.length])) {
      var inputs = new HashMap<>(Map.of(IDS, ids, MASK, mask));
      if (hasTypeInput) {
        inputs.put(TYPES, types);
      }
      try (var result = session.run(inputs, Set.of(outputName))) {
        float[][][] hidden = (float[][][]) result.get(0).getValue();
        return normalize(pool(hidden[0]));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The model failed on " + tokenIds.length + " tokens", e);
    }
  }

  private double[] pool(float[][] states) {
    List<float[]> usedStates =
        switch (settings.pooling()) {
          case CLS -> List.of(states[0]);
          case MEAN -> List.of(states);
        };
    double[] mean = new double[states[0].length];
    for (float[] state : usedStates) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += state[i] / (double) usedStates.size();
      }
    }
    return mean;
  }

  private static float[] normalize(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    // The negation also rejects NaN.
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalStateException("The model gave a vector of length " + length);
    }
    float[] normalized = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      normalized[i] = (float) (vector[i] / length);
    }
    return normalized;
  }

  private static void requireInputs(Map<String, NodeInfo> inputs) {
    for (var input : inputs.values()) {
      // There is no correct value for an unknown input.
      if (!Set.of(IDS, MASK, TYPES).contains(input.getName())) {
        throw new InvalidModel(
            FILE, "requires the input " + input.getName() + ", which is not supported");
      }
      if (!(input.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.INT64) {
        throw new InvalidModel(FILE, input.getName() + " must be of the type int64");
      }
    }
    if (!inputs.keySet().containsAll(Set.of(IDS, MASK))) {
      throw new InvalidModel(FILE, "must require " + IDS + " and " + MASK);
    }
  }

  private static String findOutputName(Map<String, NodeInfo> outputs) {
    var candidates =
        outputs.values().stream()
            .filter(SentenceModel::isHiddenStates)
            .map(NodeInfo::getName)
            .toList();
    if (candidates.contains(DEFAULT_OUTPUT)) {
      return DEFAULT_OUTPUT;
    }
    if (candidates.size() != 1) {
      throw new InvalidModel(
          FILE,
          "one output of floats by sentence, token and dimension is needed, such as %s; it has %s"
              .formatted(DEFAULT_OUTPUT, outputs.keySet()));
    }
    return candidates.getFirst();
  }

  private static boolean isHiddenStates(NodeInfo output) {
    return output.getInfo() instanceof TensorInfo info
        && info.type == OnnxJavaType.FLOAT
        && info.getShape().length == 3;
  }

  /// Creates the ONNX session from the model's weights.
  interface SessionFactory {
    OrtSession create(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }
}
