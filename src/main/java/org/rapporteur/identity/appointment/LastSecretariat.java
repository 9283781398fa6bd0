package org.rapporteur.identity.appointment;

import org.rapporteur.shared.Refusal;

/// A secretariat cannot end the appointment of its last member; an administrator can.
public final class LastSecretariat extends Refusal {

  LastSecretariat() {
    super(Kind.CONFLICT, "appointment.last-secretariat");
  }
}
