package org.rapporteur.identity.administration;

/// A kind of action that the audit log records.
public enum AuditAction {
  APPOINTED,
  APPOINTMENT_ENDED,
  SUSPENDED,
  REACTIVATED,
  DELEGATION_VERIFIED,
  DELEGATION_REFUSED,
  SPEAKER_ADDED,
  SPEAKER_ENDED,
  HEADSHIP_HANDED_OVER,
  REPORT_CONFIRMED;

  /// Message key of the action.
  public String key() {
    return "identity.audit.action." + name();
  }
}
