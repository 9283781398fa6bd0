package org.rapporteur.synthesis.manuscript;

import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.writing.ParagraphText;

/// A change of one paragraph of the draft that a file proposes.
///
/// @param version of the paragraph that the change is compared with
/// @param after empty if the paragraph would be removed
public record ManuscriptChange(
    Kind kind,
    ParagraphId paragraph,
    int number,
    int version,
    ParagraphText before,
    ParagraphText after) {

  public enum Kind {
    EDITED,
    EMPTIED,
    MISSING
  }

  public boolean isRemoval() {
    return kind != Kind.EDITED;
  }
}
