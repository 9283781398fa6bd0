package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;

/// Where sentence vectors come from. Keep them by statement id and model, so that a later run
/// computes only what is new.
public interface SentenceVectors {

  boolean knows(LanguageTag language);

  /// Of length 1.
  float[] vector(String statementId, String sentence, LanguageTag language);

  static SentenceVectors computedBy(Embeddings embeddings) {
    return new SentenceVectors() {
      @Override
      public boolean knows(LanguageTag language) {
        return embeddings.knows(language);
      }

      @Override
      public float[] vector(String statementId, String sentence, LanguageTag language) {
        return embeddings.vector(sentence, language);
      }
    };
  }
}
