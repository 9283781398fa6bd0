package org.rapporteur.identity.administration;

/// The kinds of actions that the audit records.
public enum AuditAction {
  APPOINTED,
  APPOINTMENT_ENDED,
  SUSPENDED,
  REACTIVATED,
  DELEGATION_VERIFIED,
  DELEGATION_REFUSED,
  SPEAKER_ADDED,
  SPEAKER_ENDED,
  HEADSHIP_HANDED_OVER;

  /// Message key of the action.
  public String key() {
    return "identity.act." + name();
  }
}
