package org.rapporteur.analysis.model;

import java.util.List;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.statement.Statement;

/// The points of a theme with the statements that the model reads for its paragraph.
record ThemeSources(Theme theme, List<OfPoint> points) {

  /// @param supporters number of contributors who support the point
  record OfPoint(Theme.Part point, long supporters, long opponents, List<Coded> statements) {

    OfPoint {
      statements = List.copyOf(statements);
    }

    boolean isContested() {
      return statements.stream().anyMatch(coded -> coded.stance() != PointStance.SUPPORTS);
    }
  }

  record Coded(Statement statement, PointStance stance) {}

  ThemeSources {
    points = List.copyOf(points);
  }

  List<Statement> statements() {
    return points.stream()
        .flatMap(point -> point.statements().stream())
        .map(Coded::statement)
        .distinct()
        .toList();
  }
}
