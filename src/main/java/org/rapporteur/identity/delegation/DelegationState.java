package org.rapporteur.identity.delegation;

import java.util.Set;

/// The state of a delegation. Speakers can act only for a verified delegation.
public enum DelegationState {
  REQUESTED,
  VERIFIED,
  REFUSED;

  Set<DelegationState> next() {
    return this == REQUESTED ? Set.of(VERIFIED, REFUSED) : Set.of();
  }
}
