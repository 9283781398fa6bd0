package org.rapporteur.identity.delegation;

import java.util.Set;

/// The states of a delegation. Only a verified delegation can have speakers who act for it.
public enum DelegationState {
  REQUESTED,
  VERIFIED,
  REFUSED;

  Set<DelegationState> next() {
    return this == REQUESTED ? Set.of(VERIFIED, REFUSED) : Set.of();
  }
}
