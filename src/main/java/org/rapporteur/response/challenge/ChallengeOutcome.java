package org.rapporteur.response.challenge;

import java.util.Locale;

/// The decision of the secretariat about a challenge.
public enum ChallengeOutcome {
  ACCEPTED,
  ACCEPTED_IN_PART,
  DECLINED;

  public String key() {
    return "response.challenge.outcome." + name();
  }

  String logKind() {
    return ChallengeLinks.KIND + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
