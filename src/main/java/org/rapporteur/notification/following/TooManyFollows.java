package org.rapporteur.notification.following;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The person has reached the maximum number of follows.
public final class TooManyFollows extends Refusal {

  TooManyFollows(int max) {
    super(Kind.CONFLICT, "follow.too-many", Map.of("most", max));
  }
}
