package org.rapporteur.synthesis.model;

/// Why no reply came back.
public enum ModelFailure {
  TIME_OUT,
  UNREACHABLE,
  BUSY,
  DENIED,
  REDIRECTED,
  BROKEN,
  TOO_LARGE;

  public String key() {
    return "synthesis.model.failure." + name();
  }
}
