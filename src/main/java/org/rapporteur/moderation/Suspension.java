package org.rapporteur.moderation;

import java.time.Instant;

/// An active suspension of a contributor from posting.
/// @param decision the number of the decision to suspend
public record Suspension(int decision, Instant until) {}
