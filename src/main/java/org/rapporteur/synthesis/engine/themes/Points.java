package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapporteur.language.SparseVector;
import org.rapporteur.shared.LanguageTag;

/// Distinct statements of one language on one question as points whose likeness can be told.
final class Points {

  /// Of a language that no model knows.
  static final float[] NONE = {};

  /// What 1 is in whole numbers. Their sums are the same in any order, so the processor may add
  /// several at once; and those of vectors no longer than 1 fit.
  private static final int ONE = 1 << 15;

  /// Where one statement lies.
  ///
  /// @param dense in parts of [#ONE]
  record Point(int[] dense, SparseVector sparse, Shared shared) {

    /// Like nothing else.
    static final Point NOWHERE =
        new Point(new int[0], new SparseVector(new int[0], NONE), Shared.NOTHING);

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
      return dot(dense, other.dense) + sparse.dot(other.sparse) - shared.with(other.shared);
    }

    double likeness(Centre centre) {
      return dot(dense, centre.dense) + terms(centre) - shared.with(centre.shared);
    }

    /// With what all texts share, of which a few words by themselves have hardly any.
    double wholeLikeness(Centre alone) {
      double centred = shared.times() * alone.shared.times();
      return centred == 0 ? likeness(alone) : terms(alone) / centred;
    }

    private double terms(Centre centre) {
      double sum = 0;
      for (int i = 0; i < sparse.indices().length; i++) {
        sum += sparse.weights()[i] * centre.sparse[sparse.indices()[i]];
      }
      return sum;
    }

    void addTo(float[] terms) {
      for (int i = 0; i < sparse.indices().length; i++) {
        terms[sparse.indices()[i]] += sparse.weights()[i];
      }
    }
  }

  /// Where a group of points lies; the longer their sum before it was scaled, the more and the
  /// more alike they are.
  ///
  /// @param dense in parts of [#ONE]
  record Centre(int[] dense, float[] sparse, Shared shared, double length) {

    void write(DataOutput to) throws IOException {
      to.writeInt(dense.length);
      for (int part : dense) {
        to.writeInt(part);
      }
      to.writeInt(sparse.length);
      int used = 0;
      for (float weight : sparse) {
        used += weight == 0 ? 0 : 1;
      }
      to.writeInt(used);
      for (int i = 0; i < sparse.length; i++) {
        if (sparse[i] != 0) {
          to.writeInt(i);
          to.writeFloat(sparse[i]);
        }
      }
      shared.write(to);
      to.writeDouble(length);
    }

    static Centre read(DataInput from) throws IOException {
      var dense = new int[from.readInt()];
      for (int i = 0; i < dense.length; i++) {
        dense[i] = from.readInt();
      }
      var sparse = new float[from.readInt()];
      for (int used = from.readInt(); used > 0; used--) {
        int at = from.readInt();
        sparse[at] = from.readFloat();
      }
      return new Centre(dense, sparse, Shared.read(from), from.readDouble());
    }
  }

  private final PointSpace space;
  private final List<Point> points = new ArrayList<>();

  Points(PointSpace space) {
    this.space = space;
  }

  static Points byModel(List<float[]> vectors, List<String> texts) {
    return in(PointSpace.byModel(vectors, texts), vectors, texts);
  }

  static Points byNgrams(List<String> texts, LanguageTag language) {
    return in(PointSpace.byNgrams(texts, language), List.of(), texts);
  }

  /// @param vectors none where there is no model
  private static Points in(PointSpace space, List<float[]> vectors, List<String> texts) {
    var points = new Points(space);
    for (int i = 0; i < texts.size(); i++) {
      points.points.add(space.place(texts.get(i), vectors.isEmpty() ? NONE : vectors.get(i)));
    }
    return points;
  }

  /// Some of these points, with their texts, seen more closely: centred on what they share, and
  /// their terms weighed against each other.
  Points closer(List<Integer> places, List<String> texts, LanguageTag language) {
    return space.isByModel()
        ? byModel(places.stream().map(at -> points.get(at).vector()).toList(), texts)
        : byNgrams(texts, language);
  }

  /// Whether terms alone tell of likeness, less what all texts share.
  boolean areTermsCentred() {
    return space.areTermsCentred();
  }

  void add(Point point) {
    points.add(point);
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
      var row = space.alone(points.get(places.get(i)));
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
    var dense = new float[space.dense()];
    var sparse = new float[space.sparse()];
    var shared = Shared.NOTHING;
    for (int member : members) {
      var point = points.get(member);
      for (int i = 0; i < dense.length; i++) {
        dense[i] += (float) point.dense[i] / ONE;
      }
      point.addTo(sparse);
      shared = shared.plus(point.shared);
    }
    double square = square(dense) + square(sparse) - shared.with(shared);
    double length = Math.sqrt(Math.max(0, square));
    scale(dense, length);
    scale(sparse, length);
    return new Centre(whole(dense), sparse, shared.scaled(length), length);
  }

  static void scale(float[] vector, double length) {
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] = (float) (vector[i] / length);
    }
  }

  static double square(float[] vector) {
    double sum = 0;
    for (float part : vector) {
      sum += part * part;
    }
    return sum;
  }

  static int[] whole(float[] vector) {
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
}
