package org.rapporteur.shared.database;

import org.jspecify.annotations.Nullable;

/// Why the product does not start, in one sentence that says what to do.
public final class CannotStart extends RuntimeException {

  public CannotStart(String whatToDo) {
    this(whatToDo, null);
  }

  public CannotStart(String whatToDo, @Nullable Throwable cause) {
    super(whatToDo, cause);
  }
}
