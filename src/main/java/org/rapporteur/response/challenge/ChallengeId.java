package org.rapporteur.response.challenge;

/// The internal id of a challenge. People use the number of its log entry.
public record ChallengeId(long value) {}
