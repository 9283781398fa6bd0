package org.rapporteur.consultation.terms;

/// States who can comment and take positions: everyone with an account, or only speakers of
/// verified delegations.
public enum Participation {
  EVERYONE,
  DELEGATIONS
}
