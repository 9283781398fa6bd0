package org.rapporteur.discussion.postinglimit;

import java.time.Duration;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The account or its network posted too many comments in a short time.
public final class TooManyComments extends Refusal {

  TooManyComments(Duration wait) {
    super(
        Kind.TOO_MANY,
        "comment.too-many",
        Map.of("minutes", Math.max(1, Math.ceilDiv(wait.toMillis(), 60_000L))));
  }
}
