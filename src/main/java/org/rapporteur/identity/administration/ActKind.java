package org.rapporteur.identity.administration;

/// What was done about a person or a delegation.
public enum ActKind {
  APPOINTED,
  APPOINTMENT_ENDED,
  SUSPENDED,
  REACTIVATED,
  DELEGATION_VERIFIED,
  DELEGATION_REFUSED,
  SPEAKER_ADDED,
  SPEAKER_ENDED,
  HEADSHIP_HANDED_OVER;

  public String key() {
    return "identity.act." + name();
  }
}
