package org.rapporteur.consultation;

import org.rapporteur.identity.RoleScope;

/// Identifies a consultation.
public record ConsultationId(long value) {

  /// Returns the scope of roles in this consultation.
  public RoleScope scope() {
    return new RoleScope(value);
  }
}
