package org.rapporteur.response.followup;

import jakarta.persistence.Embeddable;
import org.rapporteur.response.PublicEntry;

/// The public withdrawal of a mistaken follow-up.
@Embeddable
public record FollowUpWithdrawal(String reason, long personId, PublicEntry entry) {}
