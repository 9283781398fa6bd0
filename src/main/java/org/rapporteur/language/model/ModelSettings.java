package org.rapporteur.language.model;

/// Settings of a sentence model.
/// @param maxTokens maximum number of tokens of a sentence, with special tokens
/// @param prefix text before every sentence; empty if the model needs none
record ModelSettings(Pooling pooling, int maxTokens, String prefix) {

  /// Method that combines the last hidden states, one per token, into a sentence vector.
  enum Pooling {
    /// Uses the state of the first special token.
    CLS,
    /// Uses the mean of all states.
    MEAN
  }
}
