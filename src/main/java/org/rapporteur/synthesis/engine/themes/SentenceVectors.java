package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;

/// Where sentence vectors come from. Keep them by statement id and model, so that a later run
/// computes only what is new. Several threads may ask at a time.
public interface SentenceVectors {

  boolean knows(LanguageTag language);

  /// Which model computes them, of a language that one knows.
  String model(LanguageTag language);

  /// One for each of some statements of one language, of length 1. Ask for some hundred at a time:
  /// neither they nor their vectors are all in memory at once.
  List<float[]> of(List<Statement> statements);

  /// On all processors, and kept nowhere.
  static SentenceVectors computedBy(Embeddings embeddings) {
    return new SentenceVectors() {
      @Override
      public boolean knows(LanguageTag language) {
        return embeddings.supports(language);
      }

      @Override
      public String model(LanguageTag language) {
        return embeddings.modelName(language);
      }

      @Override
      public List<float[]> of(List<Statement> statements) {
        return statements.parallelStream()
            .map(statement -> embeddings.computeVector(statement.text(), statement.language()))
            .toList();
      }
    };
  }
}
