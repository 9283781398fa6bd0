package org.rapporteur.discussion.profile;

import org.rapporteur.consultation.ConsultationDetails;

/// The participation of a delegation in a consultation.
///
/// @param contributor the number of the delegation as a contributor
public record DelegationParticipation(
    ConsultationDetails consultation, int contributor, ContributionCounts counts) {}
