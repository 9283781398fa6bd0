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
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Writes the mails that an account needs. A link is new for each request, so its hash tells one
/// request from the next.
@Component
class AccountMails {

  private final Mails mails;
  private final Clock clock;
  private final UseCases useCases;

  AccountMails(Mails mails, Clock clock, UseCases useCases) {
    this.mails = mails;
    this.clock = clock;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(ConfirmationRequested event) {
    write(
        "confirm:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "confirm",
        event.link());
  }

  @AfterCommit
  void on(RegistrationRepeated event) {
    write(
        "repeated:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "repeated",
        event.link());
  }

  @AfterCommit
  void on(PasswordResetRequested event) {
    write(
        "reset:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "reset",
        event.link());
  }

  /// Told once a minute at most: the event says neither when nor which.
  @AfterCommit
  void on(PasswordChanged event) {
    write(
        "changed:" + event.person().value() + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
        event.person(),
        event.email(),
        event.language(),
        "changed",
        AccountLinks.PASSWORD);
  }

  private void write(
      String key,
      PersonId person,
      EmailAddress to,
      LanguageTag language,
      String kind,
      String path) {
    useCases.change(() -> mails.write(key, person, to, language, kind, path, Map.of()));
  }
}
