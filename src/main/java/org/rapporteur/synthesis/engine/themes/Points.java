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

  /// What 1 is in whole numbers. Their sums are the same in any order, so the processor may add
  /// several at once; and those of vectors no longer than 1 fit.
  private static final int ONE = 1 << 15;

  /// Where one statement lies.
  ///
  /// @param dense in parts of [#ONE]
  record Point(int[] dense, SparseVector sparse) {

    /// Like nothing else.
    static final Point NOWHERE = new Point(new int[0], new SparseVector(new int[0], NONE));

    /// The vector to place this statement by among others that are seen more closely.
    float[] vector() {
      var vector = new float[dense.length];
      for (int i = 0; i < dense.length; i++) {
        vector[i] = (float) dense[i] / ONE;
      }
      return vector;
    }

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
  ///
  /// @param dense in parts of [#ONE]
  record Centre(int[] dense, float[] sparse, double length) {}

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
        : byModel(places.stream().map(at -> points.get(at).vector()).toList(), texts);
  }

  int size() {
    return points.size();
  }

  Point get(int at) {
    return points.get(at);
  }

  /// How like some points are to each other.
  float[][] likenesses(List<Integer> places) {
    int size = places.size();
    var likeness = new float[size][size];
    for (int i = 0; i < size; i++) {
      var row = alone(points.get(places.get(i)));
      for (int j = 0; j <= i; j++) {
        likeness[i][j] = (float) likeness(places.get(j), row);
        likeness[j][i] = likeness[i][j];
      }
    }
    return likeness;
  }

  double likeness(int point, Centre centre) {
    return points.get(point).likeness(centre);
  }

  /// To the centre of the other members: in a small group each point is a good part of the centre
  /// itself.
  double likenessToOthers(int point, Centre centre) {
    double self = points.get(point).likeness(points.get(point));
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
        dense[i] += (float) point.dense[i] / ONE;
      }
      add(point.sparse, sparse);
    }
    double length = Math.sqrt(square(dense) + square(sparse));
    scale(dense, length);
    scale(sparse, length);
    return new Centre(whole(dense), sparse, length);
  }

  /// A point as the centre of itself: many are compared with that more quickly than with the point.
  Centre alone(Point point) {
    var sparse = new float[width];
    add(point.sparse, sparse);
    return new Centre(point.dense, sparse, 1);
  }

  private static void add(SparseVector point, float[] to) {
    for (int i = 0; i < point.indices().length; i++) {
      to[point.indices()[i]] += point.weights()[i];
    }
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

  private int[] centred(float[] vector) {
    var centred = new float[vector.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = vector[i] - mean[i];
    }
    scale(centred, Math.sqrt(square(centred) / BY_MODEL));
    return whole(centred);
  }

  private static void scale(float[] vector, double length) {
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
  }

  private static double square(float[] vector) {
    double sum = 0;
    for (float part : vector) {
      sum += part * part;
    }
    return sum;
  }

  private static int[] whole(float[] vector) {
    var whole = new int[vector.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Math.round(vector[i] * ONE);
    }
    return whole;
  }

  private static double dot(int[] one, int[] other) {
    int sum = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      sum += one[i] * other[i];
    }
    return (double) sum / ((long) ONE * ONE);
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
