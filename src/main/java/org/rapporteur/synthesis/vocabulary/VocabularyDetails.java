package org.rapporteur.synthesis.vocabulary;

import java.time.Instant;
import java.util.List;

/// The terms that hold, as they were typed, and who changed them when.
///
/// @param changes the newest first, as many as are shown
public record VocabularyDetails(VocabularyUse use, String content, List<Change> changes) {

  static final VocabularyDetails NOTHING = new VocabularyDetails(VocabularyUse.NONE, "", List.of());

  /// The number of the version that holds; 0 before the first.
  public int version() {
    return changes.isEmpty() ? 0 : changes.getFirst().number();
  }

  /// One change: what it left of use and terms.
  public record Change(int number, VocabularyUse use, int terms, String by, Instant at) {}

  public VocabularyDetails {
    changes = List.copyOf(changes);
  }
}
