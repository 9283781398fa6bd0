package org.rapporteur.identity.account;

import java.time.Instant;

/// A device that stays signed in.
///
/// @param here whether it is the one that asks
/// @param lastUsed to half a day
public record SignedInDevice(String id, Instant since, Instant lastUsed, boolean here) {}
