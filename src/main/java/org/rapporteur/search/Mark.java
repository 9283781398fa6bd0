package org.rapporteur.search;

/// What became of a comment, or what it is beside a comment.
public enum Mark {
  THREAD,
  REPLY,
  REDACTED;

  public String key() {
    return "search.mark." + name();
  }
}
