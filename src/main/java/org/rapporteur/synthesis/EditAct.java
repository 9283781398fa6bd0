package org.rapporteur.synthesis;

/// What people do to a draft, as its history tells it.
public enum EditAct {
  REWRITTEN,
  SENTENCE_ADDED,
  SENTENCE_REMOVED,
  CITED,
  CITATION_REMOVED,
  REASON_GIVEN,
  PARAGRAPH_ADDED,
  PARAGRAPH_REMOVED,
  MOVED,
  SPLIT,
  JOINED,
  SET_ASIDE,
  TAKEN_UP_AGAIN,
  THEME_NAMED,
  THEME_PINNED,
  THEME_RELEASED,
  THEMES_MERGED,
  THEME_SPLIT,
  STATEMENTS_MOVED,
  THEME_PLACED,
  UNDONE;

  /// A decision for the next run, which another decision takes back.
  boolean isOfThemes() {
    return switch (this) {
      case THEME_NAMED,
          THEME_PINNED,
          THEME_RELEASED,
          THEMES_MERGED,
          THEME_SPLIT,
          STATEMENTS_MOVED,
          THEME_PLACED ->
          true;
      default -> false;
    };
  }

  public String key() {
    return "synthesis.act." + name();
  }
}
