package org.rapporteur.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// Mail in the queue. A news mail has no text until it is sent.
/// @param key unique key of the event; a key is queued only once
/// @param person null if the recipient has no account
public record Mail(
    long id,
    String key,
    MailKind kind,
    @Nullable PersonId person,
    String recipient,
    String subject,
    String text,
    MailDelivery delivery) {

  /// Progress of the delivery of a mail.
  /// @param problem error message of the last attempt; null before the first failure
  public record MailDelivery(Instant queuedAt, int attempts, @Nullable String problem) {}

  public boolean hasText() {
    return !text.isEmpty();
  }

  Mail withoutText() {
    return new Mail(id, key, kind, person, recipient, subject, "", delivery);
  }
}
