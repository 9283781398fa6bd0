package org.rapporteur.moderation;

import org.jspecify.annotations.Nullable;

/// The facts for a notification of the contributor about a decision.
/// @param subject the comment, or the submission if all its answers were decided together
/// @param isCoveredByAnother true if the notice of a joint decision already covers this one
/// @param reversedDecision the decision, already notified, that this one reverses
public record ContributorNotice(
    DecisionDetails decision,
    String subject,
    boolean isCoveredByAnother,
    @Nullable DecisionId reversedDecision) {}
