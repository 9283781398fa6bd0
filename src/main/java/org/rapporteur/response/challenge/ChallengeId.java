package org.rapporteur.response.challenge;

/// Identifies a challenge inside the product; people know it by its entry in the public log.
public record ChallengeId(long value) {}
