package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.SparseVector;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.language.TfIdf;
import org.rapporteur.shared.LanguageTag;

/// The terms of some texts, weighed against each other: character n-grams, or the words of a
/// language.
final class TermWeights {

  private final @Nullable LanguageTag language;
  private final TfIdf model;
  private final double share;

  private TermWeights(@Nullable LanguageTag language, TfIdf model, double share) {
    this.language = language;
    this.model = model;
    this.share = share;
  }

  /// @param share of the square of a point's length
  static TermWeights ofNgrams(List<String> texts, double share) {
    return new TermWeights(null, TfIdf.fit(texts.stream().map(terms(null))::iterator), share);
  }

  static TermWeights ofWords(List<String> texts, LanguageTag language, double share) {
    return new TermWeights(
        language, TfIdf.fit(texts.stream().map(terms(language))::iterator), share);
  }

  private static Function<String, List<String>> terms(@Nullable LanguageTag language) {
    return language == null
        ? TermExtractor::extractNgrams
        : text -> TermExtractor.extractStems(text, language);
  }

  int size() {
    return model.size();
  }

  /// As long as its share, its indices from the one given on.
  SparseVector of(String text, int from) {
    var vector = model.toVector(terms(language).apply(text));
    float factor = (float) Math.sqrt(share);
    int[] indices = vector.indices().clone();
    float[] weights = vector.weights().clone();
    for (int i = 0; i < indices.length; i++) {
      indices[i] += from;
      weights[i] *= factor;
    }
    return new SparseVector(indices, weights);
  }

  void write(DataOutput to) throws IOException {
    to.writeUTF(language == null ? "" : language.value());
    to.writeDouble(share);
    model.writeTo(to);
  }

  static TermWeights read(DataInput from) throws IOException {
    String language = from.readUTF();
    double share = from.readDouble();
    return new TermWeights(
        language.isEmpty() ? null : new LanguageTag(language), TfIdf.readFrom(from), share);
  }
}
