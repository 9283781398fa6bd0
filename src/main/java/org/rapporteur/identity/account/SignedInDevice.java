package org.rapporteur.identity.account;

import java.time.Instant;

/// A device that stays signed in.
///
/// @param id hash of the remember-me secret, in hexadecimal digits
/// @param signedInAt time of the sign-in
/// @param lastUsedAt accurate to 12 hours
/// @param isCurrent true for the device of the current request
public record SignedInDevice(
    String id, Instant signedInAt, Instant lastUsedAt, boolean isCurrent) {}
