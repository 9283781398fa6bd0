package org.rapporteur.consultation.terms;

/// Who may comment and take positions: anyone with an account, or only speakers of verified
/// delegations.
public enum Participation {
  EVERYONE,
  DELEGATIONS
}
