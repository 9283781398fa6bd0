package org.rapporteur.language.model;

import org.jspecify.annotations.Nullable;

/// A model's files cannot be used: which of them, and why.
final class ModelRefused extends RuntimeException {

  ModelRefused(String file, String why) {
    this(file, why, null);
  }

  ModelRefused(String file, String why, @Nullable Throwable cause) {
    super(file + ": " + why, cause);
  }
}
