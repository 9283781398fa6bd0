package org.rapporteur.moderation;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Somebody else decided first: who, what, and where it is written.
public final class DecidedMeanwhile extends Refusal {

  DecidedMeanwhile(DecisionDetails earlier) {
    super(
        Kind.CONFLICT,
        "decision.meanwhile",
        Map.of(
            "comment", earlier.commentNumber(),
            "by", earlier.byName(),
            "act", earlier.act().name(),
            "decision", earlier.label()));
  }
}
