package org.rapporteur.synthesis.agreement;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;

/// Says that a statement makes a point.
///
/// @param point the id of the point; null if the statement makes none
public record PointCode(@Nullable String point, @Nullable PointStance stance) {

  public static final PointCode NONE = new PointCode(null, null);

  public PointCode {
    if ((point == null) != (stance == null)) {
      throw new IllegalArgumentException("A point needs a stance: " + point + ", " + stance);
    }
  }
}
