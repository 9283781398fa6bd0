package org.rapporteur.analysis.quality;

/// Precision, recall and their harmonic mean over pairs that belong together.
public record PairScores(double precision, double recall) {

  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static PairScores fromCounts(long hits, long falseAlarms, long misses) {
    return new PairScores(
        hits / (double) Math.max(1, hits + falseAlarms),
        hits / (double) Math.max(1, hits + misses));
  }
}
