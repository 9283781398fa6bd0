package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapporteur.language.SparseVector;
import org.rapporteur.language.Terms;
import org.rapporteur.shared.LanguageTag;

/// Distinct statements of one language on one question as points whose likeness can be told: by
/// character n-grams, and beside them by a model's vectors, centred on this question because
/// everybody on it shares its subject, or by words where there is no model. Further statements can
/// be placed among them.
final class Points {

  /// What a model's vector tells of a likeness, n-grams the rest: chosen on the training topics of
  /// KPA 2021.
  private static final double BY_MODEL = 0.5;

  /// What n-grams tell where there is no model, words the rest.
  private static final double BY_NGRAMS = 2 / 3.0;

  /// Of a language that no model knows.
  static final float[] NONE = {};

  /// Where one statement lies.
  record Point(float[] dense, SparseVector sparse) {

    /// Like nothing else.
    static final Point NOWHERE = new Point(NONE, new SparseVector(new int[0], NONE));

    /// At most 1, for the same statement.
    double likeness(Point other) {
      return dot(dense, other.dense) + sparse.dot(other.sparse);
    }

    double likeness(Centre centre) {
      double sum = dot(dense, centre.dense);
      for (int i = 0; i < sparse.indices().length; i++) {
        sum += sparse.weights()[i] * centre.sparse[sparse.indices()[i]];
      }
      return sum;
    }
  }

  /// Where a group of points lies; the longer their sum before it was scaled, the more and the
  /// more alike they are.
  record Centre(float[] dense, float[] sparse, double length) {}

  private final float[] mean;
  private final List<TermWeights> features;
  private final int width;
  private final List<Point> points = new ArrayList<>();

  private Points(float[] mean, List<TermWeights> features) {
    this.mean = mean;
    this.features = features;
    this.width = features.stream().mapToInt(TermWeights::size).sum();
  }

  static Points byModel(List<float[]> vectors, List<String> texts) {
    var ngrams = TermWeights.of(texts, Terms::ngrams, 1 - BY_MODEL);
    var points = new Points(mean(vectors), List.of(ngrams));
    for (int i = 0; i < texts.size(); i++) {
      points.points.add(points.place(texts.get(i), vectors.get(i)));
    }
    return points;
  }

  static Points byNgrams(List<String> texts, LanguageTag language) {
    var ngrams = TermWeights.of(texts, Terms::ngrams, BY_NGRAMS);
    var words = TermWeights.of(texts, text -> Terms.of(text, language), 1 - BY_NGRAMS);
    var points = new Points(NONE, List.of(ngrams, words));
    texts.forEach(text -> points.points.add(points.place(text, NONE)));
    return points;
  }

  /// Where a statement lies that is not among them.
  Point place(String text, float[] vector) {
    int at = 0;
    var parts = new ArrayList<SparseVector>();
    for (var weights : features) {
      parts.add(weights.of(text, at));
      at += weights.size();
    }
    return new Point(centred(vector), joined(parts));
  }

  /// Some of these points, with their texts, seen more closely: centred on what they share, and
  /// their terms weighed against each other. A further one is placed by the vector of its point
  /// here.
  Points closer(List<Integer> places, List<String> texts, LanguageTag language) {
    return mean.length == 0
        ? byNgrams(texts, language)
        : byModel(places.stream().map(at -> points.get(at).dense).toList(), texts);
  }

  int size() {
    return points.size();
  }

  Point get(int at) {
    return points.get(at);
  }

  double likeness(int one, int other) {
    return points.get(one).likeness(points.get(other));
  }

  double likeness(int point, Centre centre) {
    return points.get(point).likeness(centre);
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
  Centre centre(Collection<Integer> members) {
    var dense = new float[mean.length];
    var sparse = new float[width];
    for (int member : members) {
      var point = points.get(member);
      for (int i = 0; i < dense.length; i++) {
        dense[i] += point.dense[i];
      }
      var words = point.sparse;
      for (int i = 0; i < words.indices().length; i++) {
        sparse[words.indices()[i]] += words.weights()[i];
      }
    }
    double length = Math.sqrt(dot(dense, dense) + dot(sparse, sparse));
    scale(dense, length);
    scale(sparse, length);
    return new Centre(dense, sparse, length);
  }

  private static float[] mean(List<float[]> vectors) {
    int width = vectors.isEmpty() ? 0 : vectors.getFirst().length;
    double[] sum = new double[width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        sum[i] += vector[i];
      }
    }
    var mean = new float[width];
    // One statement is its own mean: then there is nothing to centre on.
    for (int i = 0; i < width && vectors.size() > 2; i++) {
      mean[i] = (float) (sum[i] / vectors.size());
    }
    return mean;
  }

  private float[] centred(float[] vector) {
    var centred = new float[vector.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = vector[i] - mean[i];
    }
    scale(centred, Math.sqrt(dot(centred, centred) / BY_MODEL));
    return centred;
  }

  private static void scale(float[] vector, double length) {
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
  }

  /// Four sums side by side, which the processor adds at once.
  private static double dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int length = Math.min(one.length, other.length);
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < length; i++) {
      a += one[i] * other[i];
    }
    return (double) a + b + c + d;
  }

  private static SparseVector joined(List<SparseVector> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int size = parts.stream().mapToInt(part -> part.indices().length).sum();
    int[] indices = new int[size];
    float[] weights = new float[size];
    int at = 0;
    for (var part : parts) {
      int length = part.indices().length;
      System.arraycopy(part.indices(), 0, indices, at, length);
      System.arraycopy(part.weights(), 0, weights, at, length);
      at += length;
    }
    return new SparseVector(indices, weights);
  }
}
