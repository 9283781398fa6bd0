package org.rapporteur.language.model;

/// Model settings: pooling of the token vectors, maximum number of tokens, and a prefix added to
/// every sentence.
record ModelSettings(Pooling pooling, int maxTokens, String prefix) {

  /// Combines the last hidden states, one per token, into a sentence vector.
  enum Pooling {
    /// Uses the state of the first special token.
    CLS,
    /// Uses the mean of all states.
    MEAN
  }
}
