package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.analysis.likeness.LikenessMatrix;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.TextFeatures;

/// A claim made under several questions.
///
/// @param points one for each of these questions, in their order
public record CrossCuttingPoint(List<KeyPoint> points) {

  /// Likeness from which two representatives are one point. Below it, statements on different
  /// questions share a word or a form of speech and no claim.
  private static final double SAME_POINT = 0.5;

  /// The points that most contributors made are compared, if there are more.
  private static final int MAX_COMPARED = 1_000;

  public CrossCuttingPoint {
    points = List.copyOf(points);
  }

  private record Pair(int one, int other, double likeness) {}

  /// Joins the points of different questions that are most alike, the most alike first.
  public static List<CrossCuttingPoint> find(List<KeyPoint> all, TextFeatures features) {
    var points =
        all.stream()
            .sorted(Comparator.comparingLong(point -> -point.prevalence().holders()))
            .limit(MAX_COMPARED)
            .toList();
    if (points.stream().map(CrossCuttingPoint::question).distinct().count() < 2) {
      return List.of();
    }
    var statements = points.stream().map(KeyPoint::statement).toList();
    var placed = LikenessSpace.build(statements, features).place(statements);
    var likeness = LikenessMatrix.of(placed);
    var groups = new ArrayList<Set<Integer>>();
    for (int i = 0; i < points.size(); i++) {
      groups.add(new TreeSet<>(Set.of(i)));
    }
    for (var pair : pairs(points, likeness)) {
      if (!placed.get(pair.one()).sharesWords(placed.get(pair.other()))) {
        continue;
      }
      var one = groups.get(pair.one());
      var other = groups.get(pair.other());
      if (one != other && areOnePoint(one, other, points, likeness)) {
        one.addAll(other);
        other.forEach(member -> groups.set(member, one));
      }
    }
    return groups.stream()
        .distinct()
        .filter(group -> group.size() > 1)
        .map(
            group ->
                new CrossCuttingPoint(
                    group.stream()
                        .map(points::get)
                        .sorted(Comparator.comparingInt(CrossCuttingPoint::question))
                        .toList()))
        .sorted(Comparator.comparingLong(CrossCuttingPoint::holders).reversed())
        .toList();
  }

  private static List<Pair> pairs(List<KeyPoint> points, LikenessMatrix likeness) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        if (question(points.get(i)) != question(points.get(j))
            && likeness.get(i, j) >= SAME_POINT) {
          pairs.add(new Pair(i, j, likeness.get(i, j)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return pairs;
  }

  /// True if each member of one is like each of the other, on another question.
  private static boolean areOnePoint(
      Set<Integer> one, Set<Integer> other, List<KeyPoint> points, LikenessMatrix likeness) {
    return one.stream()
        .allMatch(
            mine ->
                other.stream()
                    .allMatch(
                        theirs ->
                            question(points.get(mine)) != question(points.get(theirs))
                                && likeness.get(mine, theirs) >= SAME_POINT));
  }

  private static int question(KeyPoint point) {
    return point.statement().question();
  }

  /// Counts contributors under several questions more than once.
  private long holders() {
    return points.stream().mapToLong(point -> point.prevalence().holders()).sum();
  }
}
