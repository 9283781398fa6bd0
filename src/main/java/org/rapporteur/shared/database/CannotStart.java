package org.rapporteur.shared.database;

import org.jspecify.annotations.Nullable;

/// The application cannot start. The message says why and what to do.
public final class CannotStart extends RuntimeException {

  public CannotStart(String nextStep) {
    this(nextStep, null);
  }

  public CannotStart(String nextStep, @Nullable Throwable cause) {
    super(nextStep, cause);
  }
}
