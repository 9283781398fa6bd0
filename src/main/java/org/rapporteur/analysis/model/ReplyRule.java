package org.rapporteur.analysis.model;

/// Rules for the replies of a language model.
public enum ReplyRule {
  /// The reply is no JSON of the schema.
  UNREADABLE,
  HEADING_LENGTH,
  POINT_LENGTH,
  POINT_TWICE,
  EXAMPLE_NOT_VERBATIM,
  EXAMPLE_TWICE,
  TOO_MANY_UNASSIGNED,
  UNKNOWN_STATEMENT,
  UNKNOWN_POINT,
  STATEMENT_MISSING,
  STATEMENT_TWICE,
  STANCE_WITHOUT_POINT,
  REASON_NOT_VERBATIM,
  REASON_LENGTH,
  SENTENCE_FORM,
  COUNT_OF_OTHERS,
  VAGUE_COUNT,
  QUOTATION_NOT_VERBATIM,
  NUMBER_NOT_IN_SOURCES,
  WORD_NOT_IN_SOURCES,
  NEGATION,
  SIDE_MISSING,
  TRANSLATION_LENGTH;

  public String key() {
    return "synthesis.model.rule." + name();
  }
}
