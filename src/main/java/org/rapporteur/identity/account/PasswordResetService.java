package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Resets forgotten passwords with a link sent by mail.
@Service
public class PasswordResetService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final AccountLinkSender linkSender;
  private final PasswordService passwords;
  private final AttemptLimiter attempts;
  private final MinimumResponseTime minimumTime;
  private final Transactions transactions;

  PasswordResetService(
      PersonService people,
      CredentialSql credentials,
      AccountLinkSender linkSender,
      PasswordService passwords,
      AttemptLimiter attempts,
      MinimumResponseTime minimumTime,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.linkSender = linkSender;
    this.passwords = passwords;
    this.attempts = attempts;
    this.minimumTime = minimumTime;
    this.transactions = transactions;
  }

  /// Sends a link if an account has the address. Neither the result nor the duration reveals
  /// whether an account exists.
  public void requestReset(EmailAddress email) {
    attempts.requireRegistrationAllowed();
    minimumTime.run(
        () -> {
          if (attempts.tryConsumeMail(email.value())) {
            people
                .findByEmail(email)
                .filter(PasswordResetService::canReset)
                .ifPresent(
                    person -> transactions.write(() -> linkSender.sendPasswordReset(person)));
          }
        });
  }

  public boolean isValid(Secret link) {
    return credentials.isValid(link, CredentialPurpose.RESET);
  }

  /// Also confirms the address, because the person received the link there.
  public PersonId reset(Secret link, String newPassword) {
    var owner =
        credentials
            .findOwner(link, CredentialPurpose.RESET)
            .flatMap(people::find)
            .filter(PasswordResetService::canReset)
            .orElseThrow(LinkInvalid::new);
    passwords.replace(owner, newPassword, () -> redeem(link, owner.id()));
    return owner.id();
  }

  private void redeem(Secret link, PersonId owner) {
    credentials.redeem(link, CredentialPurpose.RESET);
    credentials.revokeAll(owner, CredentialPurpose.RESET);
    credentials.revokeAll(owner, CredentialPurpose.CONFIRMATION);
    people.confirm(owner);
  }

  private static boolean canReset(PersonDetails person) {
    return person.state() == PersonState.ACTIVE || person.state() == PersonState.UNCONFIRMED;
  }
}
