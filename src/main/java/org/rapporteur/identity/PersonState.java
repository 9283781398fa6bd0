package org.rapporteur.identity;

import java.util.Set;

/// The state of an account. Each state lists the states that may follow it.
public enum PersonState {
  UNCONFIRMED,
  ACTIVE,
  SUSPENDED,
  ERASED;

  Set<PersonState> next() {
    return switch (this) {
      case UNCONFIRMED -> Set.of(ACTIVE, ERASED);
      case ACTIVE -> Set.of(SUSPENDED, ERASED);
      case SUSPENDED -> Set.of(ACTIVE, ERASED);
      case ERASED -> Set.of();
    };
  }

  boolean canSignIn() {
    return this == ACTIVE;
  }
}
