package org.rapporteur.notification.following;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Someone follows as much as anyone may.
public final class TooManyFollowed extends Refusal {

  TooManyFollowed(int most) {
    super(Kind.CONFLICT, "follow.too-many", Map.of("most", most));
  }
}
