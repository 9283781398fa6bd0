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
import org.rapporteur.language.pieces.Tokenizer;

/// One loaded model that turns a sentence into a vector of length 1.
final class SentenceModel implements AutoCloseable {

  /// The database keeps 4,096 bytes a vector.
  static final int LONGEST_VECTOR = 1024;

  private static final String FILE = "model.onnx";
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String USUAL_OUTPUT = "last_hidden_state";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Tokenizer tokenizer;
  private final Reading reading;
  private final OrtSession session;
  private final boolean takesTypes;
  private final String output;

  private SentenceModel(Tokenizer tokenizer, Reading reading, Weights weights) throws OrtException {
    this.tokenizer = tokenizer;
    this.reading = reading;
    try (var options = new OrtSession.SessionOptions()) {
      // More threads split the sums differently, and a vector would change with the machine's load.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = weights.open(environment, options);
    }
    try {
      checkInputs(session.getInputInfo());
      this.takesTypes = session.getInputNames().contains(TYPES);
      this.output = output(session.getOutputInfo());
    } catch (OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// Throws [ModelRefused] for weights that take or give something else than is known here.
  static SentenceModel open(Tokenizer tokenizer, Reading reading, Weights weights) {
    try {
      return new SentenceModel(tokenizer, reading, weights);
    } catch (OrtException e) {
      throw new ModelRefused(FILE, "cannot be opened, " + e.getMessage(), e);
    }
  }

  /// One sentence at a time, because int8 results shift with the other texts of a batch.
  float[] vector(String sentence) {
    return vector(tokenizer.of(reading.prefix() + sentence, reading.longest()));
  }

  /// Asks for the piece with the highest number, and for as many pieces as there can be.
  void check() {
    int highest = tokenizer.highest();
    int fewest = tokenizer.marks() + 1;
    int length =
        probe(
            fewest,
            "cannot read the piece numbered %d, which tokenizer.json has: take both from one model"
                .formatted(highest));
    if (length > LONGEST_VECTOR) {
      throw new ModelRefused(
          FILE,
          "gives vectors of %d numbers, at most %d are kept: take a smaller model"
              .formatted(length, LONGEST_VECTOR));
    }
    probe(
        reading.longest(), "cannot read " + reading.longest() + " pieces: set a smaller `longest`");
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session of a sentence model cannot be closed", e);
    }
  }

  private int probe(int length, String failure) {
    long[] pieces = new long[length];
    Arrays.fill(pieces, tokenizer.highest());
    try {
      return vector(pieces).length;
    } catch (IllegalStateException e) {
      throw new ModelRefused(FILE, failure + " (" + e.getMessage() + ")", e);
    }
  }

  private float[] vector(long[] pieces) {
    long[] attention = new long[pieces.length];
    Arrays.fill(attention, 1);
    try (var ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
        var mask = OnnxTensor.createTensor(environment, new long[][] {attention});
        var types = OnnxTensor.createTensor(environment, new long[1][pieces.length])) {
      var inputs = new HashMap<>(Map.of(IDS, ids, MASK, mask));
      if (takesTypes) {
        inputs.put(TYPES, types);
      }
      try (var result = session.run(inputs, Set.of(output))) {
        float[][][] hidden = (float[][][]) result.get(0).getValue();
        return normalized(pooled(hidden[0]));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The model failed on " + pieces.length + " pieces", e);
    }
  }

  private double[] pooled(float[][] states) {
    List<float[]> read =
        switch (reading.pooling()) {
          case CLS -> List.of(states[0]);
          case MEAN -> List.of(states);
        };
    double[] mean = new double[states[0].length];
    for (float[] state : read) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += state[i] / (double) read.size();
      }
    }
    return mean;
  }

  private static float[] normalized(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalStateException("The model gave a vector of length " + length);
    }
    float[] normalized = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      normalized[i] = (float) (vector[i] / length);
    }
    return normalized;
  }

  private static void checkInputs(Map<String, NodeInfo> inputs) {
    for (var input : inputs.values()) {
      if (!Set.of(IDS, MASK, TYPES).contains(input.getName())) {
        throw new ModelRefused(FILE, "asks for " + input.getName() + ", which is not known");
      }
      if (!(input.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.INT64) {
        throw new ModelRefused(FILE, input.getName() + " must be of the type int64");
      }
    }
    if (!inputs.keySet().containsAll(Set.of(IDS, MASK))) {
      throw new ModelRefused(FILE, "must ask for " + IDS + " and " + MASK);
    }
  }

  private static String output(Map<String, NodeInfo> outputs) {
    var fit =
        outputs.values().stream().filter(SentenceModel::isStates).map(NodeInfo::getName).toList();
    if (fit.contains(USUAL_OUTPUT)) {
      return USUAL_OUTPUT;
    }
    if (fit.size() != 1) {
      throw new ModelRefused(
          FILE,
          "one output of floats by sentence, piece and dimension is needed, such as %s; it has %s"
              .formatted(USUAL_OUTPUT, outputs.keySet()));
    }
    return fit.getFirst();
  }

  private static boolean isStates(NodeInfo output) {
    return output.getInfo() instanceof TensorInfo info
        && info.type == OnnxJavaType.FLOAT
        && info.getShape().length == 3;
  }

  /// Where the weights are read from.
  interface Weights {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }
}
