package org.rapporteur.analysis.material;

/// Somebody asked the run to end.
public final class Cancelled extends RuntimeException {

  public Cancelled() {
    super("The run was cancelled");
  }
}
