package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Another decision on the comment was made after the moderator loaded it.
public final class AlreadyDecided extends Refusal {

  AlreadyDecided(DecisionDetails earlier) {
    super(
        Kind.CONFLICT,
        "decision.meanwhile",
        Map.of(
            "comment", earlier.commentNumber(),
            "by", earlier.decider().name(),
            "act", earlier.action().name(),
            "decision", earlier.label()));
  }
}
