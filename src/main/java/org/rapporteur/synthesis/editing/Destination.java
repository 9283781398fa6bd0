package org.rapporteur.synthesis.editing;

import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SectionName;

/// Where an editor puts a paragraph, as it is found once nobody else changes the draft.
public sealed interface Destination {

  /// Wherever the other one stands by then.
  record Behind(ParagraphId other) implements Destination {}

  record HeadOf(SectionName section) implements Destination {}

  /// Behind whichever paragraph is its last by then.
  record EndOf(SectionName section) implements Destination {}
}
