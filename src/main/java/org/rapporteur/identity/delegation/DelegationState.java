package org.rapporteur.identity.delegation;

import java.util.Set;

/// The life of a delegation: only a verified one is spoken for.
public enum DelegationState {
  REQUESTED,
  VERIFIED,
  REFUSED;

  Set<DelegationState> next() {
    return this == REQUESTED ? Set.of(VERIFIED, REFUSED) : Set.of();
  }
}
