package org.rapporteur.moderation;

import java.time.Instant;

/// Until when a contributor may not post.
///
/// @param decision the number of the decision that says so
public record Suspension(int decision, Instant until) {}
