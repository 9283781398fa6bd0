package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.LikenessMatrix;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// The points of a question: those that people decided on, then those found in a sample of its
/// statements. Each has a representative statement.
final class FoundPoints {

  /// In material beyond this size, a point needs support by several statements.
  private static final int MANY = 200;

  private static final int MIN_SUPPORT = 3;

  /// A representative statement has a length in these bounds.
  private static final int MIN_WORDS = 5;

  private static final int MAX_WORDS = 40;

  private final List<PlacedStatement> placed;
  private final List<Point> points = new ArrayList<>();

  /// @param representative index in the sample
  /// @param kept the decision of people on the point
  private record Point(int representative, @Nullable KeptTheme kept) {}

  FoundPoints(List<PlacedStatement> placed, CodebookDecisions decisions) {
    this.placed = placed;
    var candidates = new boolean[placed.size()];
    IntStream.range(0, candidates.length)
        .parallel()
        .forEach(i -> candidates[i] = isCandidate(placed.get(i).statement()));
    var keptPoints = new LinkedHashMap<KeptTheme, Integer>();
    for (int i = 0; i < placed.size(); i++) {
      KeptTheme kept = decisions.pointOf(placed.get(i).statement().id());
      if (kept != null && (!keptPoints.containsKey(kept) || candidates[i])) {
        keptPoints.put(kept, i);
      }
    }
    keptPoints.forEach((kept, representative) -> points.add(new Point(representative, kept)));
    var likeness = LikenessMatrix.of(placed);
    for (int representative : PointSelector.select(likeness, candidates)) {
      if (!keptPoints.containsValue(representative) && isSupported(representative, likeness)) {
        points.add(new Point(representative, null));
      }
    }
  }

  private static boolean isCandidate(Statement statement) {
    int words = Words.count(statement.text());
    return statement.kind() != StatementKind.QUESTION
        && !statement.conceded()
        && words >= MIN_WORDS
        && words <= MAX_WORDS
        && Quotable.standsAlone(statement);
  }

  private static boolean isSupported(int representative, LikenessMatrix likeness) {
    return likeness.size() <= MANY
        || IntStream.range(0, likeness.size())
                .filter(i -> likeness.get(representative, i) >= StatementCoder.THRESHOLD)
                .count()
            >= MIN_SUPPORT;
  }

  List<PlacedStatement> representatives() {
    return points.stream().map(point -> placed.get(point.representative())).toList();
  }

  /// Returns the indices of the representatives in the sample.
  Set<Integer> indices() {
    var indices = new TreeSet<Integer>();
    points.forEach(point -> indices.add(point.representative()));
    return indices;
  }

  Statement representative(int point) {
    return placed.get(points.get(point).representative()).statement();
  }

  /// Returns the decision of people on a point.
  @Nullable KeptTheme kept(int point) {
    return points.get(point).kept();
  }

  /// Returns the point of a decision; -1 if there is none.
  int of(KeptTheme kept) {
    return IntStream.range(0, points.size())
        .filter(point -> kept.equals(kept(point)))
        .findFirst()
        .orElse(-1);
  }
}
