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
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
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
  private final Map<String, Point> points = new HashMap<>();
  private final List<String> asked;
  private List<Point> answering = List.of();

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
    asked = counted.keySet().stream().limit(MOST_ASKED).toList();
  }

  long holders() {
    return Evidence.holders(
        material, counted.values().stream().flatMap(List::stream).map(Statement::comment).toList());
  }

  /// All of it: what is counted in which comments, and who says it.
  String told() {
    var told = new StringBuilder();
    counted.forEach(
        (id, statements) -> {
          told.append('\n').append(id);
          for (var said : statements) {
            told.append(' ').append(said.id()).append(' ').append(said.comment());
            told.append('.').append(said.revision()).append(' ').append(voice(said.comment()));
            told.append(' ').append(material.present(said.comment()).group());
            told.append(' ').append(said.proposal()).append(' ').append(said.conceded());
          }
        });
    return told.toString();
  }

  boolean counts(String id) {
    return counted.containsKey(id);
  }

  /// The statement itself rather than one that only stands as it, and where it is meant rather than
  /// conceded; the earliest of equals.
  Statement own(String id) {
    return counted.getOrDefault(id, List.of()).stream()
        .min(
            Comparator.comparing((Statement statement) -> !statement.id().equals(id))
                .thenComparing(Statement::conceded)
                .thenComparing(Statement::comment))
        .orElseThrow();
  }

  /// Kept, because candidates of a theme are asked for again as those of its parts.
  Map<String, Point> points(Collection<String> ids) {
    placed.read(
        ids.stream()
            .filter(id -> !points.containsKey(id))
            .mapToInt(placed.statements()::place)
            .filter(at -> at >= 0)
            .sorted(),
        (at, point) -> points.put(placed.statements().get(at).id(), point));
    return points;
  }

  private List<Point> pointsInOrder(List<String> ids) {
    var known = points(ids);
    return ids.stream().map(id -> known.getOrDefault(id, Point.NOWHERE)).toList();
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
    var here = placed.space().alone(point);
    if (answering.isEmpty()) {
      answering = pointsInOrder(asked);
    }
    for (int i = 0; i < asked.size(); i++) {
      if (answering.get(i).likeness(here) >= CLOSE) {
        voicesOf(asked.get(i), voices);
      }
    }
    double share = Math.max(1.0, counted.size()) / Math.max(1, asked.size());
    return own + (voices.size() - own) * share;
  }

  private void voicesOf(String id, Collection<String> into) {
    counted.getOrDefault(id, List.of()).forEach(said -> into.add(voice(said.comment())));
  }

  /// For each of some key points all comments that say it or something close to it, and closer to
  /// it than to the others.
  ///
  /// @param ids under which they are clustered
  List<SortedSet<Integer>> saying(List<Statement> keyPoints, List<String> ids) {
    var saying = new ArrayList<SortedSet<Integer>>();
    for (var keyPoint : keyPoints) {
      var comments = new TreeSet<Integer>(List.of(keyPoint.comment()));
      commentsOf(keyPoint.standsAs(), comments);
      saying.add(comments);
    }
    if (!keyPoints.isEmpty() && !counted.isEmpty()) {
      var points = pointsInOrder(ids);
      placed.read(
          counted.keySet().stream().mapToInt(placed.statements()::place).filter(at -> at >= 0),
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
