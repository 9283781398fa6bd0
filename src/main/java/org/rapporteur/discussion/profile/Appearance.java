package org.rapporteur.discussion.profile;

import org.rapporteur.consultation.ConsultationDetails;

/// Under which number a delegation takes part in a consultation, and with how much.
public record Appearance(ConsultationDetails consultation, int contributor, Share share) {}
