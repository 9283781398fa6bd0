package org.rapporteur.language.model;

import org.jspecify.annotations.Nullable;

/// A model file cannot be used. The message names the file and the reason.
final class InvalidModel extends RuntimeException {

  InvalidModel(String file, String reason) {
    this(file, reason, null);
  }

  InvalidModel(String file, String reason, @Nullable Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
