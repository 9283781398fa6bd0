package org.rapporteur.analysis.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;

/// Space in which the statements on one question are compared: vectors centred on what everybody
/// says, beside weighted words (TF-IDF).
public final class LikenessSpace {

  /// Weight of the vectors; the words have the rest. Chosen on the training topics of KPA 2021.
  public static final double VECTOR_WEIGHT = 0.5;

  /// A language is centred on its own mean in so far as it has more statements than this.
  private static final double LANGUAGE_SHRINKAGE = 10;

  /// Words that more than this share of many statements contain say nothing of any.
  private static final double COMMON_SHARE = 0.25;

  private static final int MANY = 200;

  private final TextFeatures features;
  private final Map<String, float[]> means;
  private final Map<LanguageTag, float[]> languageMeans;
  private final Map<String, Integer> termIndex;
  private final float[] idf;

  private LikenessSpace(
      TextFeatures features,
      Map<String, float[]> means,
      Map<LanguageTag, float[]> languageMeans,
      Map<String, Integer> termIndex,
      float[] idf) {
    this.features = features;
    this.means = means;
    this.languageMeans = languageMeans;
    this.termIndex = termIndex;
    this.idf = idf;
  }

  /// Builds the space from statements on one question, or a sample of them.
  public static LikenessSpace build(List<Statement> statements, TextFeatures features) {
    var sums = new HashMap<String, double[]>();
    var counts = new HashMap<String, Integer>();
    var byLanguage = byLanguage(statements);
    var vectors = new HashMap<LanguageTag, List<float[]>>();
    byLanguage.forEach(
        (language, group) -> {
          String space = features.vectorSpace(language);
          if (!space.isEmpty()) {
            List<float[]> found = features.vectors(group);
            vectors.put(language, found);
            counts.merge(space, found.size(), Integer::sum);
            found.forEach(vector -> add(sums, space, vector));
          }
        });
    var means = new HashMap<String, float[]>();
    // One or two statements are their own mean: there is nothing to centre on.
    sums.forEach(
        (space, sum) -> {
          int count = counts.getOrDefault(space, 0);
          means.put(space, mean(sum, count > 2 ? count : 0));
        });
    var languageMeans = new HashMap<LanguageTag, float[]>();
    vectors.forEach(
        (language, found) -> {
          float[] mean = means.get(features.vectorSpace(language));
          if (mean != null) {
            languageMeans.put(language, languageMean(found, mean));
          }
        });
    return withTerms(statements, features, means, languageMeans);
  }

  private static LikenessSpace withTerms(
      List<Statement> statements,
      TextFeatures features,
      Map<String, float[]> means,
      Map<LanguageTag, float[]> languageMeans) {
    var frequency = new HashMap<String, Integer>();
    statements.parallelStream()
        .map(statement -> Set.copyOf(features.terms(statement)))
        .forEachOrdered(terms -> terms.forEach(term -> frequency.merge(term, 1, Integer::sum)));
    var index = new HashMap<String, Integer>();
    var idf = new float[frequency.size()];
    int most =
        statements.size() < MANY ? Integer.MAX_VALUE : (int) (COMMON_SHARE * statements.size());
    for (String term : new TreeSet<>(frequency.keySet())) {
      int documents = frequency.getOrDefault(term, 0);
      idf[index.size()] =
          documents > most
              ? 0
              : (float) Math.max(0, Math.log((statements.size() + 1) / (documents + 0.5)));
      index.put(term, index.size());
    }
    return new LikenessSpace(features, means, languageMeans, index, idf);
  }

  /// Places statements, in their order.
  public List<PlacedStatement> place(List<Statement> statements) {
    var vectors = new HashMap<Statement, float[]>();
    byLanguage(statements)
        .forEach(
            (language, group) -> {
              if (!features.vectorSpace(language).isEmpty()) {
                List<float[]> found = features.vectors(group);
                IntStream.range(0, group.size())
                    .forEach(i -> vectors.put(group.get(i), found.get(i)));
              }
            });
    return statements.parallelStream()
        .map(statement -> place(statement, vectors.get(statement)))
        .toList();
  }

  private PlacedStatement place(Statement statement, float @Nullable [] vector) {
    String space = features.vectorSpace(statement.language());
    float[] centred = vector == null ? new float[0] : centre(vector, space, statement.language());
    int[] terms =
        new HashSet<>(features.terms(statement))
            .stream()
                .filter(termIndex::containsKey)
                .mapToInt(termIndex::get)
                .filter(term -> idf[term] > 0)
                .sorted()
                .toArray();
    var weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = idf[terms[i]];
    }
    normalize(weights);
    return new PlacedStatement(
        statement, centred.length == 0 ? "" : space, centred, terms, weights);
  }

  private float[] centre(float[] vector, String space, LanguageTag language) {
    float[] mean = means.get(space);
    float[] languageMean = languageMeans.get(language);
    float[] centred = vector.clone();
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= (mean == null ? 0 : mean[i]) + (languageMean == null ? 0 : languageMean[i]);
    }
    normalize(centred);
    return centred;
  }

  /// Returns the likeness of two statements: 1 if they are equal, about 0 if they are unrelated.
  public static double likeness(PlacedStatement one, PlacedStatement other) {
    return likeness(one, other, VECTOR_WEIGHT);
  }

  static double likeness(PlacedStatement one, PlacedStatement other, double vectorWeight) {
    double terms = one.termCosine(other);
    return one.hasComparableVector(other)
        ? vectorWeight * one.vectorCosine(other) + (1 - vectorWeight) * terms
        : terms;
  }

  private static Map<LanguageTag, List<Statement>> byLanguage(List<Statement> statements) {
    return statements.stream().collect(Collectors.groupingBy(Statement::language));
  }

  private static void add(Map<String, double[]> sums, String space, float[] vector) {
    double[] sum = sums.computeIfAbsent(space, s -> new double[vector.length]);
    for (int i = 0; i < vector.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static float[] mean(double[] sum, int count) {
    var mean = new float[sum.length];
    for (int i = 0; i < sum.length && count > 0; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return mean;
  }

  /// Returns how far the mean of a language is from that of all, less if it has few statements.
  private static float[] languageMean(List<float[]> vectors, float[] mean) {
    var result = new float[mean.length];
    double scale = 1 / (vectors.size() + LANGUAGE_SHRINKAGE);
    for (float[] vector : vectors) {
      for (int i = 0; i < result.length; i++) {
        result[i] += (float) ((vector[i] - mean[i]) * scale);
      }
    }
    return result;
  }

  private static void normalize(float[] vector) {
    double square = 0;
    for (float part : vector) {
      square += part * part;
    }
    if (square > 0) {
      float length = (float) Math.sqrt(square);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    } else {
      Arrays.fill(vector, 0);
    }
  }
}
