package org.rapporteur.response.challenge;

import java.util.Map;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Refusal;

/// A challenge that was answered is not answered again.
public final class ChallengeCannotBecome extends Refusal {

  ChallengeCannotBecome(int challenge, ChallengeState to) {
    super(
        Kind.CONFLICT,
        "challenge.state",
        Map.of("challenge", LogEntry.label(challenge), "to", to.name()));
  }
}
