package org.rapporteur.discussion.profile;

import org.rapporteur.consultation.ConsultationDetails;

/// The participation of a delegation in a consultation: its contributor number and its counts.
public record DelegationParticipation(
    ConsultationDetails consultation, int contributor, ContributionCounts counts) {}
