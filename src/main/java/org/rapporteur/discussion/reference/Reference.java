package org.rapporteur.discussion.reference;

/// A thing of a consultation as a text names it.
public record Reference(Kind kind, int number) {

  /// `C147`, `M-0041`, `Q3`, `¶ 13`, `S-7`.
  public enum Kind {
    COMMENT,
    DECISION,
    QUESTION,
    PARAGRAPH,
    SUBMISSION
  }
}
