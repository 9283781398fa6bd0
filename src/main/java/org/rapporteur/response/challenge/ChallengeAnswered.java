package org.rapporteur.response.challenge;

import org.rapporteur.consultation.ConsultationId;

/// The secretariat answered a challenge.
public record ChallengeAnswered(ChallengeId challenge, ConsultationId consultation) {}
