package org.rapporteur.search;

/// Properties of a comment that results can be filtered by.
public enum CommentMark {
  THREAD,
  REPLY,
  REDACTED;

  public String key() {
    return "search.mark." + name();
  }
}
