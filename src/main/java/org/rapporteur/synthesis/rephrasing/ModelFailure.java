package org.rapporteur.synthesis.rephrasing;

/// Why nothing that could be judged came back.
public enum ModelFailure {
  TIME_OUT,
  UNREACHABLE,
  BUSY,
  DENIED,
  REDIRECTED,
  BROKEN,
  TOO_LARGE,
  EMPTY,
  UNREADABLE,
  NOT_JUDGED;

  public String key() {
    return "synthesis.rephrasing.failure." + name();
  }
}
