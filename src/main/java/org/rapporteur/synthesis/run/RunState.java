package org.rapporteur.synthesis.run;

/// Where a run is. A run whose machine died stays RUNNING until another takes it over.
public enum RunState {
  QUEUED,
  RUNNING,
  DONE,
  CANCELLED,
  FAILED;

  public boolean isUnderWay() {
    return this == QUEUED || this == RUNNING;
  }

  public String key() {
    return "synthesis.run.state." + name();
  }
}
