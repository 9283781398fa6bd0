package org.rapporteur.synthesis.readiness;

import java.time.Instant;

/// An item of a draft that a person confirmed.
///
/// @param by the name of the person
public record ConfirmedItem(ReadinessItem item, String by, Instant at) {}
