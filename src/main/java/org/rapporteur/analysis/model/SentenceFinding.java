package org.rapporteur.analysis.model;

/// Finding of a language model about a sentence of a paragraph.
///
/// @param number of the sentence in its paragraph
/// @param reason empty if the sentence follows
public record SentenceFinding(int number, Follows follows, String reason) {

  /// Relation of a sentence to its sources.
  public enum Follows {
    YES,
    PARTLY,
    NO;

    public String key() {
      return "synthesis.second-model.follows." + name();
    }
  }

  public boolean isDoubt() {
    return follows != Follows.YES;
  }
}
