package org.rapporteur.response.challenge;

import org.rapporteur.consultation.ConsultationId;

/// A contributor challenged a paragraph.
public record ChallengeMade(ChallengeId challenge, ConsultationId consultation) {}
