package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.RealMaterial;

/// Matches and grouping against people's labels (KPA 2021). What n-grams tell beside the model and
/// how matches are ranked was chosen on the training topics; the development topics are for this
/// test alone.
@Tag("data")
class KeyPointAnalysisTests {

  private record Text(String id, String text, boolean keyPoint) {}

  private record Judged(double sureness, boolean strict, boolean relaxed) {}

  private final Embeddings embeddings = new Embeddings();
  private final Map<String, Integer> labels = new HashMap<>();
  private final TreeMap<String, List<Text>> topics = new TreeMap<>();

  @Test
  void likenessFindsTheKeyPointsThatPeopleFound() {
    read("dev");
    double strict = 0;
    double relaxed = 0;
    for (var topic : topics.values()) {
      var matches = matches(topic);
      strict += precision(matches, true) / topics.size();
      relaxed += precision(matches, false) / topics.size();
    }
    assertThat(strict).isGreaterThan(0.765);
    assertThat(relaxed).isGreaterThan(0.87);
  }

  @Test
  void groupsAreThoseOfTheKeyPoints() {
    read("dev");
    double information = 0;
    for (var topic : topics.values()) {
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
      information += mutualInformation(groups, gold) / topics.size();
    }
    assertThat(information).isGreaterThan(0.33);
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

  /// Over the surer half, as the shared task did.
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
        texts.stream().map(t -> embeddings.vector(t.text(), LanguageTag.ENGLISH)).toList();
    return Points.byModel(vectors, texts.stream().map(Text::text).toList());
  }

  private void read(String set) {
    var folder = RealMaterial.folder().resolve("kpa2021");
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
