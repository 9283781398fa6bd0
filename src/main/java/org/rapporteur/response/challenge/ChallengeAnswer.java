package org.rapporteur.response.challenge;

import java.time.Instant;

/// What the secretariat said to a challenge, in public.
///
/// @param number of its entry in the public log
public record ChallengeAnswer(ChallengeOutcome outcome, String text, Instant at, int number) {}
