package org.rapporteur.synthesis.history;

/// What people do to a draft, as its history tells it.
public enum EditAct {
  REWRITTEN,
  SENTENCE_ADDED,
  SENTENCE_REMOVED,
  CITED,
  CITATION_REMOVED,
  REASON_GIVEN,
  FOOTNOTE_CHANGED,
  TABLE_ADDED,
  TABLE_CHANGED,
  TABLE_REMOVED,
  PARAGRAPH_ADDED,
  PARAGRAPH_REMOVED,
  BROUGHT_BACK,
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
  STANCES_CODED,
  VOCABULARY_CHANGED,
  ANNEX_ADDED,
  ANNEX_RENAMED,
  ANNEX_REMOVED,
  TRANSLATED,
  UNDONE;

  /// A decision that another decision takes back: on themes for the next run, on what is coded, on
  /// what a quotation is translated to, or that a comment is not set aside; on an annex only in a
  /// history that says no more of it.
  public boolean isTakenBackElsewhere() {
    return switch (this) {
      case TAKEN_UP_AGAIN,
          THEME_NAMED,
          THEME_PINNED,
          THEME_RELEASED,
          THEMES_MERGED,
          THEME_SPLIT,
          STATEMENTS_MOVED,
          THEME_PLACED,
          STANCES_CODED,
          VOCABULARY_CHANGED,
          ANNEX_ADDED,
          ANNEX_RENAMED,
          ANNEX_REMOVED,
          TRANSLATED ->
          true;
      default -> false;
    };
  }

  public String key() {
    return "synthesis.act." + name();
  }
}
