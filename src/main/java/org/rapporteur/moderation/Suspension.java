package org.rapporteur.moderation;

import java.time.Instant;

/// An active suspension of a contributor from posting.
/// @param decision the number of the decision that suspended
public record Suspension(int decision, Instant until) {}
