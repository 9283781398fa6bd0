package org.rapporteur.synthesis.rephrasing.gate;

/// What the words that a model gives must keep. The first one that is broken is told.
public enum GateRule {
  UNCITED,
  CITATION_FOREIGN,
  CITATION_TWICE,
  CITATION_LOST,
  CITATION_MOVED,
  MERGED,
  CHARACTER,
  LINK,
  QUOTATION,
  QUOTATION_MOVED,
  NUMBER,
  GROUP,
  UNIT,
  QUANTITY,
  NEGATION,
  STANCE,
  OBLIGATION,
  NAME,
  ORDER,
  COUNT,
  SENTENCE,
  ENDING,
  LENGTH,
  LANGUAGE,
  UNCHANGED;

  public String key() {
    return "synthesis.rephrasing.rule." + name();
  }
}
