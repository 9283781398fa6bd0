package org.rapporteur.synthesis.manuscript;

import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Refusal;

/// Content of a file that is not imported.
///
/// @param paragraph the number of the paragraph, if it is one of the draft
/// @param refusal why the draft cannot have the text
public record Unmatched(
    Reason reason, @Nullable Integer paragraph, String text, @Nullable Refusal refusal) {

  public enum Reason {
    CHANGED_AT_DESK,
    NOT_IN_DRAFT,
    COPY,
    TEXT,
    TABLE,
    OBJECT,
    CITATION,
    REFUSED
  }

  static Unmatched refused(int paragraph, String text, Refusal refusal) {
    return new Unmatched(Reason.REFUSED, paragraph, text, refusal);
  }
}
