package org.rapporteur.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ConfirmationRequested;
import org.rapporteur.identity.account.PasswordChanged;
import org.rapporteur.identity.account.PasswordResetRequested;
import org.rapporteur.identity.account.RegistrationRepeated;
import org.rapporteur.shared.Sha256;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes the mails that an account needs. A link is new for each request, so its hash tells one
/// request from the next.
@Component
class AccountMails {

  private final Mails mails;
  private final Clock clock;

  AccountMails(Mails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(ConfirmationRequested event) {
    mails.write(
        "confirm:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "confirm",
        event.link(),
        Map.of());
  }

  @ApplicationModuleListener
  void on(RegistrationRepeated event) {
    mails.write(
        "repeated:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "repeated",
        event.link(),
        Map.of());
  }

  @ApplicationModuleListener
  void on(PasswordResetRequested event) {
    mails.write(
        "reset:" + Sha256.hex(event.link()),
        event.person(),
        event.email(),
        event.language(),
        "reset",
        event.link(),
        Map.of());
  }

  /// Told once a minute at most: the event says neither when nor which.
  @ApplicationModuleListener
  void on(PasswordChanged event) {
    mails.write(
        "changed:" + event.person().value() + ":" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
        event.person(),
        event.email(),
        event.language(),
        "changed",
        AccountLinks.PASSWORD,
        Map.of());
  }
}
