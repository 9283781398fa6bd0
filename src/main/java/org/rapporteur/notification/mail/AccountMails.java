package org.rapporteur.notification.mail;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ConfirmationRequested;
import org.rapporteur.identity.account.PasswordChanged;
import org.rapporteur.identity.account.PasswordResetRequested;
import org.rapporteur.identity.account.RegistrationRepeated;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues the mails about a person's account.
@Component
class AccountMails {

  private final MailService mailService;
  private final Clock clock;
  private final Transactions transactions;

  AccountMails(MailService mailService, Clock clock, Transactions transactions) {
    this.mailService = mailService;
    this.clock = clock;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(ConfirmationRequested event) {
    queueLink(
        new MailRecipient(event.person(), event.email(), event.language()),
        "confirm",
        event.link());
  }

  @AfterCommit
  void on(RegistrationRepeated event) {
    queueLink(
        new MailRecipient(event.person(), event.email(), event.language()),
        "repeated",
        event.link());
  }

  @AfterCommit
  void on(PasswordResetRequested event) {
    queueLink(
        new MailRecipient(event.person(), event.email(), event.language()), "reset", event.link());
  }

  /// Sends at most one mail a minute, because the event has no id or time to distinguish two
  /// changes.
  @AfterCommit
  void on(PasswordChanged event) {
    queue(
        "changed:" + event.person().value() + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
        new MailRecipient(event.person(), event.email(), event.language()),
        "changed",
        AccountLinks.PASSWORD);
  }

  /// Each request creates a new link, so the hash of the link identifies the mail.
  private void queueLink(MailRecipient recipient, String template, String link) {
    queue(template + ":" + Sha256.hex(link), recipient, template, link);
  }

  private void queue(String key, MailRecipient recipient, String template, String path) {
    transactions.write(() -> mailService.queue(key, recipient, template, path, Map.of()));
  }
}
