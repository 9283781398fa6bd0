package org.rapporteur.analysis.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.analysis.RealMaterial;
import org.rapporteur.analysis.codebook.CodebookBuilder;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.likeness.MultilingualFeatures;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.dictionary.Glossaries;
import org.rapporteur.shared.LanguageTag;

/// Runs the topics of KPA 2021 (Friedman-Melamed et al., "Overview of the 2021 Key Point Analysis
/// Shared Task") as consultations, and compares the points found with the key points of experts.
/// The scoring is relaxed: what the annotators left undecided counts as no mistake.
public final class KeyPointQuality {

  private record Argument(String id, String text, String stance) {}

  private record KeyPoint(String id, String stance) {}

  /// Result over all topics of a set.
  ///
  /// @param covered key points that a point found stands for
  /// @param unmatched points found that match no key point, not even undecided
  /// @param told arguments told under a point with their key point
  /// @param labelled arguments that have a key point
  public record Result(
      int keyPoints,
      int covered,
      int points,
      int unmatched,
      int told,
      int wrong,
      int labelled,
      double stancePurity) {

    public double precision() {
      return told / (double) Math.max(1, told + wrong);
    }

    public double prevalence() {
      return told / (double) Math.max(1, labelled);
    }
  }

  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, List<Argument>> arguments = new TreeMap<>();
  private final Map<String, List<KeyPoint>> keyPoints = new TreeMap<>();
  private int covered;
  private int points;
  private int unmatched;
  private int told;
  private int wrong;
  private int labelled;
  private int majority;
  private int coded;

  /// @param set `dev` or `train`
  private KeyPointQuality(Path folder, String set) {
    for (var row : RealMaterial.rows(folder.resolve("labels_" + set + ".csv"))) {
      labels.put(
          row.get("arg_id") + " " + row.get("key_point_id"), Integer.valueOf(row.get("label")));
    }
    for (var row : RealMaterial.rows(folder.resolve("arguments_" + set + ".csv"))) {
      arguments
          .computeIfAbsent(row.get("topic"), topic -> new ArrayList<>())
          .add(new Argument(row.get("arg_id"), row.get("argument"), row.get("stance")));
    }
    for (var row : RealMaterial.rows(folder.resolve("key_points_" + set + ".csv"))) {
      keyPoints
          .computeIfAbsent(row.get("topic"), topic -> new ArrayList<>())
          .add(new KeyPoint(row.get("key_point_id"), row.get("stance")));
    }
  }

  public static Result measure(Path folder, String set) {
    var quality = new KeyPointQuality(folder, set);
    var embeddings = new Embeddings();
    quality.arguments.keySet().forEach(topic -> quality.measure(topic, embeddings));
    return new Result(
        quality.keyPoints.values().stream().mapToInt(List::size).sum(),
        quality.covered,
        quality.points,
        quality.unmatched,
        quality.told,
        quality.wrong,
        quality.labelled,
        quality.majority / (double) quality.coded);
  }

  private void measure(String topic, Embeddings embeddings) {
    List<Argument> all = arguments.get(topic);
    List<KeyPoint> expected = keyPoints.getOrDefault(topic, List.of());
    Material material = material(topic, all);
    var statements =
        StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
    var features =
        new MultilingualFeatures(embeddings, new Glossaries(Path.of("none")), statements);
    var byId = new HashMap<String, List<Statement>>();
    statements.forEach(
        said -> byId.computeIfAbsent(said.standsAs(), id -> new ArrayList<>()).add(said));
    all.stream().filter(argument -> hasKeyPoint(argument, expected)).forEach(a -> labelled++);
    Set<String> found = new HashSet<>();
    for (var question :
        CodebookBuilder.build(material, statements, features, List.of(), null, Progress.SILENT)) {
      for (var theme : question.themes()) {
        theme.parts().forEach(part -> score(part, byId, all, expected, found));
      }
    }
    covered += found.size();
  }

  private void score(
      Theme.Part part,
      Map<String, List<Statement>> byId,
      List<Argument> all,
      List<KeyPoint> expected,
      Set<String> found) {
    points++;
    Argument representative = all.get(byId.get(part.id()).getFirst().comment() - 1);
    var own = new ArrayList<KeyPoint>();
    boolean isUndecided = false;
    for (KeyPoint keyPoint : expected) {
      int label = label(representative, keyPoint);
      isUndecided |= label < 0;
      if (label == 1) {
        own.add(keyPoint);
        found.add(keyPoint.id());
      }
    }
    unmatched += own.isEmpty() && !isUndecided ? 1 : 0;
    var stances = new HashMap<String, Integer>();
    for (var member : part.members()) {
      for (Statement said : byId.get(member.statement())) {
        Argument argument = all.get(said.comment() - 1);
        stances.merge(argument.stance(), 1, Integer::sum);
        if (own.stream().anyMatch(keyPoint -> label(argument, keyPoint) == 1)) {
          told++;
        } else if (!own.isEmpty()
            && own.stream().noneMatch(keyPoint -> label(argument, keyPoint) < 0)) {
          wrong++;
        }
      }
    }
    majority += Collections.max(stances.values());
    coded += stances.values().stream().mapToInt(Integer::intValue).sum();
  }

  private boolean hasKeyPoint(Argument argument, List<KeyPoint> expected) {
    return expected.stream().anyMatch(keyPoint -> label(argument, keyPoint) == 1);
  }

  /// Returns 1 or 0 as labelled, -1 where the annotators did not agree. A key point of the other
  /// side does not match.
  private int label(Argument argument, KeyPoint keyPoint) {
    return labels.getOrDefault(
        argument.id() + " " + keyPoint.id(), argument.stance().equals(keyPoint.stance()) ? -1 : 0);
  }

  private static Material material(String topic, List<Argument> arguments) {
    var time = java.time.Instant.EPOCH;
    var comments = new ArrayList<SourceComment>();
    for (int i = 0; i < arguments.size(); i++) {
      int number = i + 1;
      comments.add(
          new SourceComment(
              number,
              1,
              1,
              null,
              sentence(arguments.get(i).text()),
              LanguageTag.ENGLISH,
              new SourceContributor(
                  number, false, null, SourceContributor.NOT_STATED, null, Set.of()),
              new Receipt(time, "salt", false)));
    }
    return new Material(
        new ConsultationFacts(topic, null, null, time, time, LanguageTag.ENGLISH, List.of()),
        List.of(new QuestionFacts(1, topic)),
        comments,
        List.of());
  }

  /// The arguments have neither capitals nor full stops, as statements in comments have.
  private static String sentence(String argument) {
    String stripped = argument.strip().replaceAll("[.!?;]+", ",").replaceAll(",$", "");
    return Character.toUpperCase(stripped.charAt(0)) + stripped.substring(1) + ".";
  }
}
