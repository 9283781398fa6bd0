package org.rapporteur.notification.following;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Refusal of a follow beyond the limit per person.
public final class TooManyFollows extends Refusal {

  TooManyFollows(int max) {
    super(Kind.CONFLICT, "follow.too-many", Map.of("most", max));
  }
}
