package org.rapporteur.synthesis.engine.themes;

import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// Tells the group of a statement that nobody put anywhere: by the centres of groups, or by the
/// terms that the groups are.
record Belonging(Placing groups, @Nullable TermGroups terms) {

  /// [Placing#NONE] where it is in none.
  int of(int at, Point point) {
    return terms == null ? groups.of(point) : terms.of(at);
  }

  /// However far it is.
  int nearest(int at, Point point) {
    return terms == null ? groups.nearest(point) : terms.of(at);
  }
}
