package org.rapporteur.synthesis.vocabulary;

import org.rapporteur.shared.Refusal;

/// Somebody else changed the vocabulary since it was read.
public final class VocabularyChanged extends Refusal {

  VocabularyChanged() {
    super(Kind.CONFLICT, "vocabulary-changed");
  }
}
