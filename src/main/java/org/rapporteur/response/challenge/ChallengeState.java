package org.rapporteur.response.challenge;

/// The life of a challenge: it is answered once, and the answer stays.
public enum ChallengeState {
  OPEN,
  ANSWERED;

  boolean canBecome(ChallengeState next) {
    return this == OPEN && next == ANSWERED;
  }
}
