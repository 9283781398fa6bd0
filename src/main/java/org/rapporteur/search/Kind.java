package org.rapporteur.search;

/// What can be found.
public enum Kind {
  COMMENT,
  ATTACHMENT,
  QUESTION,
  DECISION,
  PARAGRAPH;

  /// Whether several are read and indexed in one go: all attachments of a comment, all questions,
  /// all paragraphs.
  public boolean hasParts() {
    return this == ATTACHMENT || this == QUESTION || this == PARAGRAPH;
  }

  public String key() {
    return "search.kind." + name();
  }

  /// The word in addresses: `comments`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT) + "s";
  }
}
