package org.rapporteur.consultation;

import org.rapporteur.identity.Scope;

/// Identifies a consultation.
public record ConsultationId(long value) {

  /// Where roles of this consultation hold.
  public Scope scope() {
    return new Scope(value);
  }
}
