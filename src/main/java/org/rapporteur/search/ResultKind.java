package org.rapporteur.search;

/// Kinds of search results.
public enum ResultKind {
  COMMENT,
  SUBMISSION,
  ATTACHMENT,
  CONSULTATION,
  QUESTION,
  DECISION,
  PARAGRAPH;

  /// True if several results are indexed together: all attachments of a comment, all questions, or
  /// all report paragraphs.
  public boolean hasParts() {
    return this == ATTACHMENT || this == QUESTION || this == PARAGRAPH;
  }

  /// True if one item can contain as much text as a thousand comments, for example a submission
  /// with its files or a consultation with its documents.
  public boolean isLarge() {
    return hasParts() || this == SUBMISSION || this == CONSULTATION;
  }

  public String key() {
    return "search.kind." + name();
  }
}
