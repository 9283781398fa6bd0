package org.rapporteur.identity.account;

import java.time.Instant;

/// A device that stays signed in.
///
/// @param id hash of the remember-me secret, in hexadecimal digits
/// @param since time of the sign-in
/// @param current true for the device of the current request
/// @param lastUsed accurate to 12 hours
public record SignedInDevice(
    String id, Instant signedInAt, Instant lastUsedAt, boolean isCurrent) {}
