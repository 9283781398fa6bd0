package org.rapporteur.response.challenge;

import org.rapporteur.consultation.ConsultationId;

/// A challenge has its answer: whoever made it is told.
public record ChallengeAnswered(ChallengeId challenge, ConsultationId consultation) {}
