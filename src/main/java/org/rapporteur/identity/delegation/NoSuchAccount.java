package org.rapporteur.identity.delegation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A speaker needs an account first.
public final class NoSuchAccount extends Refusal {

  NoSuchAccount(String email) {
    super(Kind.INVALID, "delegation.no-account", Map.of("email", email));
  }
}
