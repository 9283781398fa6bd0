package org.rapporteur.identity;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// An account cannot go from its state to that one.
public final class PersonCannotBecome extends Refusal {

  PersonCannotBecome(PersonState from, PersonState to) {
    super(Kind.CONFLICT, "person.state", Map.of("from", from.name(), "to", to.name()));
  }
}
