package org.rapporteur.analysis.codebook;

/// Stance of a statement towards a point.
public enum PointStance {
  SUPPORTS,
  OPPOSES,
  /// Accepts the point in part or under a condition.
  QUALIFIES
}
