package org.rapporteur.consultation;

/// Who may comment and take positions: anyone with an account, or only speakers of verified
// delegations.
public enum Participation {
  EVERYONE,
  DELEGATIONS
}
