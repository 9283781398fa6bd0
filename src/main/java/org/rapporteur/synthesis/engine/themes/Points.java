package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.rapporteur.language.SparseVector;
import org.rapporteur.language.Terms;
import org.rapporteur.language.TfIdf;
import org.rapporteur.shared.LanguageTag;

/// The distinct statements of one language on one question as points whose likeness can be told: by
/// a model's vectors, centred on this question because everybody on it shares its subject, or by
/// character n-grams where there is no model; and by their words beside either.
final class Points {

  /// Chosen on the training topics of KPA 2021.
  static final float WORD_WEIGHT = 0.5f;

  /// Terms of one statement alone make no two statements alike, and most terms are of that kind.
  private static final int RARE = 2;

  private final float[][] dense;
  private final SparseVector[] sparse;
  private final int features;

  private Points(float[][] dense, SparseVector[] sparse, int features) {
    this.dense = dense;
    this.sparse = sparse;
    this.features = features;
  }

  static Points byModel(List<float[]> vectors, List<String> texts, LanguageTag language) {
    var words = new Words(texts.stream().map(text -> Terms.of(text, language)).toList());
    var sparse =
        words.vectors.stream().map(v -> scaled(v, WORD_WEIGHT, 0)).toArray(SparseVector[]::new);
    return new Points(centred(vectors), sparse, words.size);
  }

  static Points byNgrams(List<String> texts, LanguageTag language) {
    var ngrams = new Words(texts.stream().map(Terms::ngrams).toList());
    var words = new Words(texts.stream().map(text -> Terms.of(text, language)).toList());
    var sparse = new SparseVector[texts.size()];
    for (int i = 0; i < sparse.length; i++) {
      sparse[i] =
          joined(
              scaled(ngrams.vectors.get(i), 1, 0),
              scaled(words.vectors.get(i), WORD_WEIGHT, ngrams.size));
    }
    return new Points(new float[texts.size()][0], sparse, ngrams.size + words.size);
  }

  int size() {
    return sparse.length;
  }

  /// At most 1, for the same statement.
  double likeness(int one, int other) {
    return (dot(dense[one], dense[other]) + sparse[one].dot(sparse[other])) / (1 + WORD_WEIGHT);
  }

  double likeness(int point, Centre centre) {
    double sum = dot(dense[point], centre.dense);
    var words = sparse[point];
    for (int i = 0; i < words.indices().length; i++) {
      sum += words.weights()[i] * centre.sparse[words.indices()[i]];
    }
    return sum / (1 + WORD_WEIGHT);
  }

  /// To the centre of the other members: in a small group each point is a good part of the centre
  /// itself.
  double likenessToOthers(int point, Centre centre) {
    double self = likeness(point, point);
    double sum = centre.length * likeness(point, centre) - self;
    double rest = centre.length * centre.length - 2 * (sum + self) + self;
    return rest < 1e-6 ? 0 : sum / Math.sqrt(rest);
  }

  /// The mean of some points, of the length that a point's has.
  Centre centre(Iterable<Integer> members) {
    var centre =
        new Centre(new float[dense.length == 0 ? 0 : dense[0].length], new float[features], 0);
    for (int member : members) {
      for (int i = 0; i < centre.dense.length; i++) {
        centre.dense[i] += dense[member][i];
      }
      var words = sparse[member];
      for (int i = 0; i < words.indices().length; i++) {
        centre.sparse[words.indices()[i]] += words.weights()[i];
      }
    }
    double length =
        Math.sqrt(
            (dot(centre.dense, centre.dense) + dot(centre.sparse, centre.sparse))
                / (1 + WORD_WEIGHT));
    scale(centre.dense, length);
    scale(centre.sparse, length);
    return new Centre(centre.dense, centre.sparse, length);
  }

  /// Where a group of points lies; the longer their sum before it was scaled, the more and the
  /// more alike they are.
  record Centre(float[] dense, float[] sparse, double length) {}

  private static void scale(float[] vector, double length) {
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
  }

  private static float[][] centred(List<float[]> vectors) {
    int width = vectors.isEmpty() ? 0 : vectors.getFirst().length;
    double[] mean = new double[width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    var centred = new float[vectors.size()][width];
    for (int row = 0; row < centred.length; row++) {
      // One statement is its own mean: then there is nothing to centre on.
      double share = vectors.size() < 3 ? 0 : 1;
      for (int i = 0; i < width; i++) {
        centred[row][i] = (float) (vectors.get(row)[i] - share * mean[i]);
      }
      scale(centred[row], Math.sqrt(dot(centred[row], centred[row])));
    }
    return centred;
  }

  /// Four sums side by side, which the processor adds at once.
  private static double dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return (double) a + b + c + d;
  }

  private static SparseVector scaled(SparseVector vector, float weight, int offset) {
    float factor = (float) Math.sqrt(weight);
    int[] indices = vector.indices().clone();
    float[] weights = vector.weights().clone();
    for (int i = 0; i < indices.length; i++) {
      indices[i] += offset;
      weights[i] *= factor;
    }
    return new SparseVector(indices, weights);
  }

  private static SparseVector joined(SparseVector one, SparseVector other) {
    int size = one.indices().length + other.indices().length;
    int[] indices = java.util.Arrays.copyOf(one.indices(), size);
    float[] weights = java.util.Arrays.copyOf(one.weights(), size);
    System.arraycopy(other.indices(), 0, indices, one.indices().length, other.indices().length);
    System.arraycopy(other.weights(), 0, weights, one.indices().length, other.indices().length);
    return new SparseVector(indices, weights);
  }

  private static final class Words {

    final List<SparseVector> vectors;
    final int size;

    Words(List<List<String>> documents) {
      Map<String, Integer> frequencies = new HashMap<>();
      documents.forEach(
          terms -> new HashSet<>(terms).forEach(term -> frequencies.merge(term, 1, Integer::sum)));
      var common = new ArrayList<List<String>>(documents.size());
      for (var terms : documents) {
        common.add(
            terms.stream().filter(term -> frequencies.getOrDefault(term, 0) >= RARE).toList());
      }
      var model = TfIdf.fit(common);
      vectors = common.stream().map(model::vector).toList();
      size = model.size();
    }
  }
}
