package org.rapporteur.response.challenge;

import org.rapporteur.consultation.ConsultationId;

/// A contributor says that a paragraph is not fair: the secretariat is told.
public record ChallengeMade(ChallengeId challenge, ConsultationId consultation) {}
