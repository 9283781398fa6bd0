package org.rapporteur.consultation;

import org.rapporteur.identity.Scope;

/// Identifies a consultation.
public record ConsultationId(long value) {

  /// The scope of roles in this consultation.
  public Scope scope() {
    return new Scope(value);
  }
}
