package org.rapporteur.search;

/// What can be found.
public enum Kind {
  COMMENT,
  SUBMISSION,
  ATTACHMENT,
  QUESTION,
  DECISION,
  PARAGRAPH;

  /// Whether several are read and indexed in one go: all attachments of a comment, all questions,
  /// all paragraphs.
  public boolean hasParts() {
    return this == ATTACHMENT || this == QUESTION || this == PARAGRAPH;
  }

  /// Whether one may bring as many words as a thousand comments: a submission comes with its files.
  public boolean isLarge() {
    return hasParts() || this == SUBMISSION;
  }

  public String key() {
    return "search.kind." + name();
  }

  /// The word in addresses: `comments`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT) + "s";
  }
}
