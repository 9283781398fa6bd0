package org.rapporteur.synthesis.readiness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of a draft that a person confirmed.
///
/// @param by the name of the person
/// @param reason why a point or a side was set aside
public record ConfirmedItem(ReadinessItem item, String by, Instant at, @Nullable String reason) {}
