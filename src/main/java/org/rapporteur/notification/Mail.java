package org.rapporteur.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// Queued mail. News mails get their text when they are sent.
/// @param key unique key of the event; the same key is queued only once
/// @param problem error of the last attempt
public record Mail(
    long id,
    String key,
    MailKind kind,
    @Nullable PersonId person,
    String recipient,
    String subject,
    String text,
    int attempts,
    Instant queuedAt,
    Instant nextAttemptAt,
    @Nullable String problem) {

  Mail withoutText() {
    return new Mail(
        id, key, kind, person, recipient, subject, "", attempts, queuedAt, nextAttemptAt, problem);
  }
}
