package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// The key point of a theme to which a statement is closest, how close it is, and how sure that is:
/// what is a little like all of them stands for none. On the training topics of KPA 2021 sureness
/// ranks matches better than likeness does: mean average precision 0.788 strict and 0.897 relaxed,
/// where likeness has 0.767 and 0.885.
record Match(int keyPoint, double likeness, double sureness) {

  static Match of(Point statement, List<Point> keyPoints) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < keyPoints.size(); i++) {
      double likeness = statement.likeness(keyPoints.get(i));
      sum += likeness;
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return new Match(best, most, most - sum / keyPoints.size());
  }
}
