package org.rapporteur.synthesis.confirmation;

import java.time.Instant;

/// An item of a draft that a person confirmed.
///
/// @param by the name of the person
public record ConfirmedItem(ConfirmationItem item, String by, Instant at) {}
