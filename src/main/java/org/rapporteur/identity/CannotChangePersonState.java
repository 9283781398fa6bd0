package org.rapporteur.identity;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The account cannot change from its current state to the requested one.
public final class CannotChangePersonState extends Refusal {

  CannotChangePersonState(PersonState from, PersonState to) {
    super(Kind.CONFLICT, "person.state", Map.of("from", from.name(), "to", to.name()));
  }
}
