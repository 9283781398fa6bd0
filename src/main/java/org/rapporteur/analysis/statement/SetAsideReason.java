package org.rapporteur.analysis.statement;

/// Why a comment is not carried by any paragraph. The engine gives all but [#OUT_OF_SCOPE], which
/// only people can judge.
public enum SetAsideReason {
  GREETING_ONLY,
  LINK_ONLY,
  CONSULTATION_TEXT,
  EMPTY_OF_STATEMENT,
  DUPLICATE_OF,
  LANGUAGE_NOT_READ,
  OFFICIAL_REPLY,
  OUT_OF_SCOPE;

  /// As the public log has it.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// The key of the reason as readers see it.
  public String key() {
    return "synthesis.set-aside." + name();
  }
}
