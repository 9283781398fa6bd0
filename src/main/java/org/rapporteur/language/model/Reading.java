package org.rapporteur.language.model;

/// How a model is meant to be read: what of it is the sentence's vector, how many pieces it takes,
/// and the words that it was trained to find before every sentence.
record Reading(Pooling pooling, int longest, String prefix) {

  /// Of the last hidden states, one a piece.
  enum Pooling {
    /// The first mark's.
    CLS,
    /// The mean of all.
    MEAN
  }
}
