package org.rapporteur.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// Queued mail. News mails get their text when they are sent.
/// @param key unique key of the event; the same key is queued only once
public record Mail(
    long id,
    String key,
    MailKind kind,
    @Nullable PersonId person,
    String recipient,
    String subject,
    String text,
    MailDelivery delivery) {

  /// Progress of the delivery.
  /// @param problem error of the last attempt
  public record MailDelivery(Instant queuedAt, int attempts, @Nullable String problem) {}

  Mail withoutText() {
    return new Mail(id, key, kind, person, recipient, subject, "", delivery);
  }
}
