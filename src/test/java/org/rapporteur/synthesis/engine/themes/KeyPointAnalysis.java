package org.rapporteur.synthesis.engine.themes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.RealMaterial;

/// Matches and groups against people's labels, in the files of KPA 2021 (Friedman-Melamed et al.,
/// "Overview of the 2021 Key Point Analysis Shared Task"). What n-grams tell beside the model and
/// how matches are ranked was chosen on the training topics.
public final class KeyPointAnalysis {

  private record Text(String id, String text, boolean keyPoint) {}

  private record Judged(double sureness, boolean strict, boolean relaxed) {}

  private final Embeddings embeddings = new Embeddings();
  private final Map<String, Integer> labels = new HashMap<>();
  private final TreeMap<String, List<Text>> topics = new TreeMap<>();

  /// @param set `dev` or `train`
  public KeyPointAnalysis(Path folder, String set) {
    for (var row : RealMaterial.rows(folder.resolve("labels_" + set + ".csv"))) {
      labels.put(
          row.get("arg_id") + " " + row.get("key_point_id"), Integer.valueOf(row.get("label")));
    }
    for (var row : RealMaterial.rows(folder.resolve("arguments_" + set + ".csv"))) {
      topics
          .computeIfAbsent(row.get("topic") + row.get("stance"), t -> new ArrayList<>())
          .add(new Text(row.get("arg_id"), row.get("argument"), false));
    }
    for (var row : RealMaterial.rows(folder.resolve("key_points_" + set + ".csv"))) {
      topics
          .computeIfAbsent(row.get("topic") + row.get("stance"), t -> new ArrayList<>())
          .add(new Text(row.get("key_point_id"), row.get("key_point"), true));
    }
  }

  public String model() {
    return embeddings.modelName(LanguageTag.ENGLISH);
  }

  /// The mean of the topics' average precision over the surer half, as the shared task has it.
  /// Where people did not agree, a match is a mistake, or to the relaxed none.
  public double precision(boolean strict) {
    return topics.values().stream()
        .mapToDouble(topic -> precision(matches(topic), strict))
        .average()
        .orElseThrow();
  }

  /// Groups, as many as there are key points, against the key point of each argument that has one:
  /// the mean of the topics' normalized mutual information.
  public double mutualInformation() {
    return topics.values().stream().mapToDouble(this::mutualInformation).average().orElseThrow();
  }

  private double mutualInformation(List<Text> topic) {
    var gold = new ArrayList<String>();
    var arguments = new ArrayList<Text>();
    for (var argument : topic) {
      var matching =
          topic.stream()
              .filter(text -> text.keyPoint() && label(argument, text) == 1)
              .map(Text::id)
              .toList();
      if (!argument.keyPoint() && matching.size() == 1) {
        gold.add(matching.getFirst());
        arguments.add(argument);
      }
    }
    int[] groups = Grouping.of(points(arguments), (int) gold.stream().distinct().count());
    return mutualInformation(groups, gold);
  }

  private List<Judged> matches(List<Text> topic) {
    var points = points(topic);
    var keyPoints = topic.stream().filter(Text::keyPoint).toList();
    var places = keyPoints.stream().map(topic::indexOf).map(points::get).toList();
    var matches = new ArrayList<Judged>();
    for (int i = 0; i < topic.size(); i++) {
      if (!topic.get(i).keyPoint()) {
        var match = Match.of(points.get(i), places);
        int label = label(topic.get(i), keyPoints.get(match.keyPoint()));
        matches.add(new Judged(match.sureness(), label == 1, label != 0));
      }
    }
    matches.sort(Comparator.comparingDouble(Judged::sureness).reversed());
    return matches.subList(0, (int) Math.round(matches.size() * 0.5));
  }

  private static double precision(List<Judged> matches, boolean strict) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < matches.size(); i++) {
      if (strict ? matches.get(i).strict() : matches.get(i).relaxed()) {
        sum += ++hits / (i + 1.0);
      }
    }
    return hits == 0 ? 0 : sum / hits;
  }

  /// Of 1 and 0 as labelled, of -1 where people did not agree.
  private int label(Text argument, Text keyPoint) {
    return labels.getOrDefault(argument.id() + " " + keyPoint.id(), -1);
  }

  private Points points(List<Text> texts) {
    var vectors =
        texts.stream().map(t -> embeddings.computeVector(t.text(), LanguageTag.ENGLISH)).toList();
    return Points.byModel(vectors, texts.stream().map(Text::text).toList());
  }

  private static double mutualInformation(int[] groups, List<String> gold) {
    var one = new HashMap<Object, Double>();
    var other = new HashMap<Object, Double>();
    var both = new HashMap<Object, Double>();
    for (int i = 0; i < groups.length; i++) {
      one.merge(groups[i], 1.0 / groups.length, Double::sum);
      other.merge(gold.get(i), 1.0 / groups.length, Double::sum);
      both.merge(groups[i] + " " + gold.get(i), 1.0 / groups.length, Double::sum);
    }
    double sum = entropy(one) + entropy(other);
    return sum == 0 ? 1 : 2 * (sum - entropy(both)) / sum;
  }

  private static double entropy(Map<Object, Double> shares) {
    return shares.values().stream().mapToDouble(share -> -share * Math.log(share)).sum();
  }
}
