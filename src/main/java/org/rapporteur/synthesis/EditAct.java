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
  SET_ASIDE,
  TAKEN_UP_AGAIN,
  THEME_NAMED,
  UNDONE;

  public String key() {
    return "synthesis.act." + name();
  }
}
