package org.rapporteur.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ConfirmationRequested;
import org.rapporteur.identity.account.PasswordChanged;
import org.rapporteur.identity.account.PasswordResetRequested;
import org.rapporteur.identity.account.RegistrationRepeated;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Queues the mails that account management sends. The hash of the link is the mail key, because
/// each request creates a new link.
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
    queueMail(
        "confirm:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "confirm",
        event.link());
  }

  @AfterCommit
  void on(RegistrationRepeated event) {
    queueMail(
        "repeated:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "repeated",
        event.link());
  }

  @AfterCommit
  void on(PasswordResetRequested event) {
    queueMail(
        "reset:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "reset",
        event.link());
  }

  /// Sends at most one mail a minute: the event has no id or time to tell two changes apart.
  @AfterCommit
  void on(PasswordChanged event) {
    queueMail(
        "changed:" + event.person().value() + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
        event.person(),
        event.email(),
        event.language(),
        "changed",
        AccountLinks.PASSWORD);
  }

  private void queueMail(
      String key,
      PersonId person,
      EmailAddress to,
      LanguageTag language,
      String template,
      String path) {
    transactions.write(
        () -> mailService.queue(key, person, to, language, template, path, Map.of()));
  }
}
