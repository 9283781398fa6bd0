package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Campaign;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// What is said in one theme, under the ids by which it is clustered, and in which comments
/// something close to a statement is said.
final class Said {

  /// From this likeness on two statements are alike. On the training topics of KPA 2021 an
  /// argument and a key point belong together in all 166 labelled pairs from 0.4 on; but there the
  /// topic and the side are the same already, and on long texts pairs are of one matter without
  /// saying the same.
  private static final double CLOSE = 0.5;

  /// So many statements tell which of the candidates is said by most; they are those with the first
  /// ids, a fair sample.
  private static final int MOST_ASKED = 1_000;

  private final Material material;
  private final PlacedStatements placed;
  private final TreeMap<String, List<Statement>> counted = new TreeMap<>();
  private final Map<Integer, Integer> templates = new HashMap<>();
  private final Map<String, Point> asked;

  Said(
      Material material,
      List<Statement> statements,
      List<Campaign> campaigns,
      PlacedStatements placed) {
    this.material = material;
    this.placed = placed;
    for (var statement : statements) {
      counted.computeIfAbsent(statement.standsAs(), s -> new ArrayList<>(1)).add(statement);
    }
    for (var campaign : campaigns) {
      campaign.comments().forEach(copy -> templates.put(copy, campaign.template()));
    }
    asked = points(counted.keySet().stream().limit(MOST_ASKED).toList());
  }

  boolean counts(String id) {
    return counted.containsKey(id);
  }

  /// The statement itself rather than one that only stands as it; the earliest of equals.
  Statement own(String id) {
    return counted.getOrDefault(id, List.of()).stream()
        .min(
            Comparator.comparing((Statement statement) -> !statement.id().equals(id))
                .thenComparing(Statement::comment))
        .orElseThrow();
  }

  Map<String, Point> points(Collection<String> ids) {
    var points = new HashMap<String, Point>();
    placed.read(
        ids.stream().mapToInt(placed::place).filter(at -> at >= 0).sorted(),
        (at, point) -> points.put(placed.statements().get(at).id(), point));
    return points;
  }

  /// The copies of a campaign's text are one voice, as are the comments of one holder.
  String voice(int comment) {
    Integer template = templates.get(comment);
    return template == null
        ? "holder " + material.present(comment).holder()
        : "campaign " + template;
  }

  /// How many say it or something close to it, as far as those asked tell.
  double voices(Statement statement, Point point) {
    var voices = new HashSet<String>();
    voicesOf(statement.standsAs(), voices);
    int own = voices.size();
    var here = placed.sample().alone(point);
    asked.forEach(
        (id, other) -> {
          if (other.likeness(here) >= CLOSE) {
            voicesOf(id, voices);
          }
        });
    double share = Math.max(1.0, counted.size()) / Math.max(1, asked.size());
    return own + (voices.size() - own) * share;
  }

  private void voicesOf(String id, Collection<String> into) {
    counted.getOrDefault(id, List.of()).forEach(said -> into.add(voice(said.comment())));
  }

  /// For each of some key points all comments that say it or something close to it, and closer to
  /// it than to the others.
  List<SortedSet<Integer>> saying(List<Statement> keyPoints, List<Point> points) {
    var saying = new ArrayList<SortedSet<Integer>>();
    for (var keyPoint : keyPoints) {
      var comments = new TreeSet<Integer>(List.of(keyPoint.comment()));
      commentsOf(keyPoint.standsAs(), comments);
      saying.add(comments);
    }
    if (!keyPoints.isEmpty()) {
      placed.read(
          counted.keySet().stream().mapToInt(placed::place).filter(at -> at >= 0),
          (at, point) -> {
            var match = Match.of(point, points);
            if (match.likeness() >= CLOSE) {
              commentsOf(placed.statements().get(at).id(), saying.get(match.keyPoint()));
            }
          });
    }
    return saying;
  }

  private void commentsOf(String id, Collection<Integer> into) {
    counted.getOrDefault(id, List.of()).forEach(said -> into.add(said.comment()));
  }
}
