package org.rapporteur.discussion.reference;

/// A reference in a text to an item of its consultation.
public record Reference(ReferenceKind kind, int number) {

  /// Written as `C147`, `M-0041`, `Q3`, `¶ 13` and `S-7`.
  public enum ReferenceKind {
    COMMENT,
    DECISION,
    QUESTION,
    PARAGRAPH,
    SUBMISSION
  }
}
