package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail that waits to be sent.
///
/// @param key what it is about: a second mail of the same key is never written
/// @param problem why the last attempt failed
public record Mail(
    long id,
    String key,
    String recipient,
    String subject,
    String text,
    int attempts,
    Instant writtenAt,
    Instant nextTry,
    @Nullable String problem) {}
