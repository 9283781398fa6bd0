package org.rapporteur.response.challenge;

import java.util.Locale;

/// What the secretariat answers to a challenge.
public enum ChallengeOutcome {
  ACCEPTED,
  ACCEPTED_IN_PART,
  DECLINED;

  /// Whether the paragraph is to read otherwise in the next edition.
  public boolean changesTheText() {
    return this != DECLINED;
  }

  public String key() {
    return "response.challenge.outcome." + name();
  }

  String logKind() {
    return ChallengeLinks.KIND + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
