package org.rapporteur.shared.database;

import org.jspecify.annotations.Nullable;

/// The application cannot start. The message says why and what to do.
public final class CannotStart extends RuntimeException {

  public CannotStart(String whatToDo) {
    this(whatToDo, null);
  }

  public CannotStart(String whatToDo, @Nullable Throwable cause) {
    super(whatToDo, cause);
  }
}
