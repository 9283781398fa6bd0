package org.rapporteur.analysis.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.TextSpan;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;

/// Clusters the sentences of SIB-200 (Adelani et al., 2024) in six languages together by their
/// likeness, and compares the clusters with the seven topics.
public final class TopicQuality {

  private static final Map<String, LanguageTag> FOLDERS =
      new TreeMap<>(
          Map.of(
              "arb_Arab", LanguageTag.ARABIC,
              "eng_Latn", LanguageTag.ENGLISH,
              "fra_Latn", LanguageTag.FRENCH,
              "rus_Cyrl", LanguageTag.RUSSIAN,
              "spa_Latn", LanguageTag.SPANISH,
              "zho_Hans", LanguageTag.CHINESE));

  private static final int TOPICS = 7;
  private static final int STARTS = 8;
  private static final int ROUNDS = 50;
  private static final int WORD_DIMENSIONS = 512;

  private TopicQuality() {}

  /// Returns the normalized mutual information of clusters and topics, over all languages and for
  /// each of them.
  ///
  /// @param dictionaries folder of dictionaries
  public static Map<String, Double> measure(Path folder, Path dictionaries) {
    var statements = new ArrayList<Statement>();
    var topics = new ArrayList<String>();
    FOLDERS.forEach(
        (name, language) -> {
          for (String set : List.of("train", "dev")) {
            for (String line : lines(folder.resolve(name + "/" + set + ".tsv"))) {
              String[] columns = line.split("\t");
              statements.add(statement(columns[2], language));
              topics.add(columns[1]);
            }
          }
        });
    var features =
        new MultilingualFeatures(new Embeddings(), new Glossaries(dictionaries), List.of());
    var space = LikenessSpace.build(statements, features);
    float[][] vectors =
        space.place(statements).stream().map(TopicQuality::vector).toArray(float[][]::new);
    int[] clusters = cluster(vectors);
    var result = new TreeMap<String, Double>();
    result.put("all", mutualInformation(clusters, topics, statements, null));
    FOLDERS
        .values()
        .forEach(
            language ->
                result.put(
                    language.value(), mutualInformation(clusters, topics, statements, language)));
    return result;
  }

  /// Vector whose cosine is the likeness: that of the model, beside a random projection of the
  /// weighted words (Johnson and Lindenstrauss, 1984).
  private static float[] vector(PlacedStatement placed) {
    float[] model = placed.vector();
    var both = new float[model.length + WORD_DIMENSIONS];
    double ofModel = Math.sqrt(LikenessSpace.VECTOR_WEIGHT);
    for (int i = 0; i < model.length; i++) {
      both[i] = (float) (ofModel * model[i]);
    }
    double ofWords = Math.sqrt((1 - LikenessSpace.VECTOR_WEIGHT) / WORD_DIMENSIONS);
    for (int word = 0; word < placed.terms().length; word++) {
      var random = new Random(placed.terms()[word]);
      for (int i = 0; i < WORD_DIMENSIONS; i++) {
        both[model.length + i] +=
            (float) (ofWords * placed.weights()[word] * random.nextGaussian());
      }
    }
    return both;
  }

  private static Statement statement(String text, LanguageTag language) {
    String id = Words.idOf(language, text);
    return new Statement(
        id,
        id,
        new StatementSource(1, 1, new TextSpan(0, text.codePointCount(0, text.length()))),
        1,
        text,
        language,
        new SentenceTraits(StatementKind.POSITION, null, false));
  }

  /// Spherical k-means with k-means++ starts; the best of several.
  private static int[] cluster(float[][] vectors) {
    int[] best = new int[vectors.length];
    double least = Double.MAX_VALUE;
    for (int start = 0; start < STARTS; start++) {
      float[][] centres = startCentres(vectors, new Random(start));
      int[] nearest = new int[vectors.length];
      double cost = 0;
      for (int round = 0; round < ROUNDS; round++) {
        cost = assign(vectors, centres, nearest);
        centres = means(vectors, nearest, centres);
      }
      if (cost < least) {
        least = cost;
        best = nearest.clone();
      }
    }
    return best;
  }

  private static float[][] startCentres(float[][] vectors, Random random) {
    var centres = new ArrayList<float[]>();
    centres.add(vectors[random.nextInt(vectors.length)]);
    double[] distances = new double[vectors.length];
    while (centres.size() < TOPICS) {
      double sum = 0;
      for (int i = 0; i < vectors.length; i++) {
        double least = Double.MAX_VALUE;
        for (float[] centre : centres) {
          least = Math.min(least, distance(vectors[i], centre));
        }
        distances[i] = least;
        sum += least;
      }
      double at = random.nextDouble() * sum;
      int chosen = 0;
      for (double passed = distances[0]; passed < at && chosen < vectors.length - 1; ) {
        passed += distances[++chosen];
      }
      centres.add(vectors[chosen]);
    }
    return centres.toArray(float[][]::new);
  }

  private static double assign(float[][] vectors, float[][] centres, int[] nearest) {
    double cost = 0;
    for (int i = 0; i < vectors.length; i++) {
      double least = Double.MAX_VALUE;
      for (int j = 0; j < centres.length; j++) {
        double distance = distance(vectors[i], centres[j]);
        if (distance < least) {
          least = distance;
          nearest[i] = j;
        }
      }
      cost += least;
    }
    return cost;
  }

  private static float[][] means(float[][] vectors, int[] nearest, float[][] before) {
    var means = new float[before.length][vectors[0].length];
    var counts = new int[before.length];
    for (int i = 0; i < vectors.length; i++) {
      counts[nearest[i]]++;
      for (int d = 0; d < vectors[i].length; d++) {
        means[nearest[i]][d] += vectors[i][d];
      }
    }
    for (int j = 0; j < means.length; j++) {
      for (int d = 0; d < means[j].length; d++) {
        means[j][d] = counts[j] == 0 ? before[j][d] : means[j][d] / counts[j];
      }
    }
    return means;
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      double difference = one[d] - other[d];
      sum += difference * difference;
    }
    return sum;
  }

  private static double mutualInformation(
      int[] clusters,
      List<String> topics,
      List<Statement> statements,
      @Nullable LanguageTag language) {
    var one = new HashMap<Object, Integer>();
    var other = new HashMap<Object, Integer>();
    var both = new HashMap<Object, Integer>();
    int all = 0;
    for (int i = 0; i < clusters.length; i++) {
      if (language == null || statements.get(i).language().equals(language)) {
        one.merge(clusters[i], 1, Integer::sum);
        other.merge(topics.get(i), 1, Integer::sum);
        both.merge(clusters[i] + " " + topics.get(i), 1, Integer::sum);
        all++;
      }
    }
    double sum = entropy(one, all) + entropy(other, all);
    return sum == 0 ? 1 : 2 * (sum - entropy(both, all)) / sum;
  }

  private static double entropy(Map<Object, Integer> counts, int all) {
    return counts.values().stream()
        .mapToDouble(count -> -count / (double) all * Math.log(count / (double) all))
        .sum();
  }

  private static List<String> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
