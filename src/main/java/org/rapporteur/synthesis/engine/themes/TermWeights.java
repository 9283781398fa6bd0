package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import java.util.function.Function;
import org.rapporteur.language.SparseVector;
import org.rapporteur.language.TfIdf;

/// The terms of some texts, weighed against each other.
final class TermWeights {

  private final Function<String, List<String>> terms;
  private final TfIdf model;
  private final float factor;

  private TermWeights(Function<String, List<String>> terms, TfIdf model, double share) {
    this.terms = terms;
    this.model = model;
    this.factor = (float) Math.sqrt(share);
  }

  /// @param share of the square of a point's length
  static TermWeights of(List<String> texts, Function<String, List<String>> terms, double share) {
    return new TermWeights(terms, TfIdf.fit(texts.stream().map(terms)::iterator), share);
  }

  int size() {
    return model.size();
  }

  /// As long as its share, its indices from the one given on.
  SparseVector of(String text, int from) {
    var vector = model.vector(terms.apply(text));
    int[] indices = vector.indices().clone();
    float[] weights = vector.weights().clone();
    for (int i = 0; i < indices.length; i++) {
      indices[i] += from;
      weights[i] *= factor;
    }
    return new SparseVector(indices, weights);
  }
}
