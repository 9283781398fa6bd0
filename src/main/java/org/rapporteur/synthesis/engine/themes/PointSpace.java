package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.language.SparseVector;
import org.rapporteur.shared.LanguageTag;

/// Where statements of one language on one question lie: by character n-grams, and beside them by a
/// model's vectors, centred on what some of them have in common because everybody shares the
/// subject, or by words where there is no model. Terms that are alone are centred so, too: else the
/// centre of whatever group is largest is like every text, and draws most of them.
final class PointSpace {

  static final Memory.Form<PointSpace> FORM =
      new Memory.Form<>() {
        @Override
        public void write(PointSpace space, DataOutput to) throws IOException {
          to.writeInt(space.mean.length);
          for (float part : space.mean) {
            to.writeFloat(part);
          }
          to.writeInt(space.features.size());
          for (var weights : space.features) {
            weights.write(to);
          }
          to.writeInt(space.common.length);
          for (float part : space.common) {
            to.writeFloat(part);
          }
        }

        @Override
        public PointSpace read(DataInput from) throws IOException {
          float[] mean = floats(from);
          int size = from.readInt();
          var features = new ArrayList<TermWeights>();
          for (int i = 0; i < size; i++) {
            features.add(TermWeights.read(from));
          }
          return new PointSpace(mean, features, floats(from));
        }

        private static float[] floats(DataInput from) throws IOException {
          var floats = new float[from.readInt()];
          for (int i = 0; i < floats.length; i++) {
            floats[i] = from.readFloat();
          }
          return floats;
        }
      };

  /// What a model's vector tells of a likeness, n-grams the rest: chosen on the training topics of
  /// KPA 2021.
  private static final double BY_MODEL = 0.5;

  /// What n-grams tell where there is no model, words the rest.
  private static final double BY_NGRAMS = 2 / 3.0;

  /// A text less apart from what all share is like none.
  private static final double NOTHING_LEFT = 1e-6;

  private final float[] mean;
  private final List<TermWeights> features;
  private final int width;

  /// The mean of the terms, where they are centred.
  private final float[] common;

  private final double commonSquare;

  private PointSpace(float[] mean, List<TermWeights> features, float[] common) {
    this.mean = mean;
    this.features = features;
    this.width = features.stream().mapToInt(TermWeights::size).sum();
    this.common = common;
    this.commonSquare = Points.square(common);
  }

  static PointSpace byModel(List<float[]> vectors, List<String> texts) {
    return new PointSpace(
        mean(vectors), List.of(TermWeights.ofNgrams(texts, 1 - BY_MODEL)), Points.NONE);
  }

  static PointSpace byNgrams(List<String> texts, LanguageTag language) {
    var features =
        List.of(
            TermWeights.ofNgrams(texts, BY_NGRAMS),
            TermWeights.ofWords(texts, language, 1 - BY_NGRAMS));
    var space = new PointSpace(Points.NONE, features, Points.NONE);
    // What a few texts share may be their matter.
    return texts.size() <= FewPoints.MOST
        ? space
        : new PointSpace(Points.NONE, features, space.common(texts));
  }

  private float[] common(List<String> texts) {
    var sum = new float[width];
    texts.forEach(text -> place(text, Points.NONE).addTo(sum));
    Points.scale(sum, texts.size());
    return sum;
  }

  boolean isByModel() {
    return mean.length > 0;
  }

  boolean areTermsCentred() {
    return common.length > 0;
  }

  /// How many parts the vector of a model has, and how many terms there are.
  int dense() {
    return mean.length;
  }

  int sparse() {
    return width;
  }

  Points.Point place(String text, float[] vector) {
    int at = 0;
    var parts = new ArrayList<SparseVector>();
    for (var weights : features) {
      parts.add(weights.of(text, at));
      at += weights.size();
    }
    var terms = joined(parts);
    return areTermsCentred()
        ? centred(terms)
        : new Points.Point(centred(vector), terms, Shared.NOTHING);
  }

  /// Of length 1 less what all share.
  private Points.Point centred(SparseVector terms) {
    double along = 0;
    for (int i = 0; i < terms.indices().length; i++) {
      along += terms.weights()[i] * common[terms.indices()[i]];
    }
    double square = terms.dot(terms) - 2 * along + commonSquare;
    if (terms.indices().length == 0 || square < NOTHING_LEFT) {
      return Points.Point.NOWHERE;
    }
    double length = Math.sqrt(square);
    float[] weights = terms.weights().clone();
    Points.scale(weights, length);
    return new Points.Point(
        new int[0],
        new SparseVector(terms.indices(), weights),
        new Shared(1, along - commonSquare / 2).scaled(length));
  }

  /// A point as the centre of itself: many are compared with that more quickly than with the point.
  Points.Centre alone(Points.Point point) {
    var sparse = new float[width];
    point.addTo(sparse);
    return new Points.Centre(point.dense(), sparse, point.shared(), 1);
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
    Points.scale(centred, Math.sqrt(Points.square(centred) / BY_MODEL));
    return Points.whole(centred);
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
