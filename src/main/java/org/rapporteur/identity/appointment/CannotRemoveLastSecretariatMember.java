package org.rapporteur.identity.appointment;

import java.util.Map;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.shared.Refusal;

/// A secretariat cannot end the appointment of its last member. Only an administrator can.
public final class CannotRemoveLastSecretariatMember extends Refusal {

  CannotRemoveLastSecretariatMember(RoleScope scope) {
    super(Kind.CONFLICT, "appointment.last-secretariat", Map.of("scope", scope.value()));
  }
}
