package org.rapporteur.moderation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A decision before it is recorded, when it has no number yet.
///
/// @param facts for the public log
/// @param reversedDecision the earlier decision that this one reverses
record NewDecision(
    ModerationAction action,
    DecisionDetails.Subject subject,
    DecisionDetails.Reasons reasons,
    DecisionDetails.Decider decider,
    DecisionDetails.Times times,
    Map<String, String> facts,
    @Nullable DecisionId reversedDecision) {}
