package org.rapporteur.analysis.codebook;

import java.util.Arrays;

/// How near a statement must lie to a term to fall under it without having its words: so near at
/// least, and so much nearer than to the other terms on average, because everybody speaks of one
/// subject. Chosen for precision on the training topics of KPA 2021, with key points as terms, and
/// on SIB-200 with its topics as terms.
record TermNearness(double least, double margin) {

  private static final TermNearness BY_VECTORS = new TermNearness(0.15, 0.1);
  private static final TermNearness BY_WORDS = new TermNearness(0.35, 0.3);

  static TermNearness withVectors(boolean hasVectors) {
    return hasVectors ? BY_VECTORS : BY_WORDS;
  }

  /// Of likenesses to all terms.
  boolean[] near(double[] likeness) {
    double sum = Arrays.stream(likeness).sum();
    var near = new boolean[likeness.length];
    for (int i = 0; i < near.length; i++) {
      double others = near.length == 1 ? 0 : (sum - likeness[i]) / (near.length - 1);
      near[i] = likeness[i] >= least && likeness[i] - others >= margin;
    }
    return near;
  }
}
