package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// A mail that waits to be sent. One of news has no text yet.
///
/// @param key what it is about: a second mail of the same key is never written
/// @param problem why the last attempt failed
public record Mail(
    long id,
    String key,
    MailKind kind,
    @Nullable PersonId person,
    String recipient,
    String subject,
    String text,
    int attempts,
    Instant writtenAt,
    Instant nextTry,
    @Nullable String problem) {

  Mail withoutText() {
    return new Mail(
        id, key, kind, person, recipient, subject, "", attempts, writtenAt, nextTry, problem);
  }
}
