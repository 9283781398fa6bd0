package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Resets passwords by mail and changes the password of a signed-in person.
@Service
public class PasswordService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final ApiTokenService tokens;
  private final PasswordEncoder passwords;
  private final CurrentPasswordCheck currentPassword;
  private final AttemptLimiter attempts;
  private final ConstantTimeResponse equalTime;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  PasswordService(
      PersonService people,
      CredentialSql credentials,
      ApiTokenService tokens,
      PasswordEncoder passwords,
      CurrentPasswordCheck currentPassword,
      AttemptLimiter attempts,
      ConstantTimeResponse equalTime,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.tokens = tokens;
    this.passwords = passwords;
    this.currentPassword = currentPassword;
    this.attempts = attempts;
    this.equalTime = equalTime;
    this.events = events;
    this.transactions = transactions;
  }

  /// Does not reveal if the account exists, neither by its result nor by its duration.
  public void requestReset(EmailAddress email) {
    attempts.requireRegistrationAllowed();
    equalTime.run(
        () -> {
          if (attempts.tryConsumeMail(email.value())) {
            people.find(email).filter(PasswordService::canReset).ifPresent(this::sendLink);
          }
        });
  }

  public boolean isValid(Secret link) {
    return credentials.isValid(link, CredentialPurpose.RESET);
  }

  /// Also confirms the address, because the link was sent to it, signs the person out everywhere
  /// and revokes their API tokens.
  public PersonId reset(Secret link, String password) {
    var owner =
        credentials
            .findOwner(link, CredentialPurpose.RESET)
            .flatMap(people::find)
            .filter(PasswordService::canReset)
            .orElseThrow(LinkInvalid::new);
    var encoded = passwords.encode(PasswordRules.requireValid(password, owner.email()));
    transactions.write(
        () -> {
          credentials.redeem(link, CredentialPurpose.RESET);
          credentials.revokeAll(owner.id(), CredentialPurpose.RESET);
          credentials.revokeAll(owner.id(), CredentialPurpose.CONFIRMATION);
          people.confirm(owner.id());
          changePassword(owner, String.valueOf(encoded));
        });
    tokens.invalidateCache();
    return owner.id();
  }

  /// Also signs the person out everywhere and revokes their API tokens.
  public void change(Viewer viewer, String current, String password) {
    var owner = people.find(viewer.requireSignedIn("password")).orElseThrow();
    currentPassword.requireMatch(owner.email(), current);
    var encoded = passwords.encode(PasswordRules.requireValid(password, owner.email()));
    transactions.write(() -> changePassword(owner, String.valueOf(encoded)));
    tokens.invalidateCache();
  }

  private void changePassword(PersonDetails owner, String encoded) {
    people.changePassword(owner.id(), encoded);
    credentials.revokeAll(owner.id(), CredentialPurpose.API_TOKEN);
    events.publishEvent(new PasswordChanged(owner.id(), owner.email(), owner.language()));
  }

  private void sendLink(PersonDetails person) {
    transactions.write(
        () -> {
          credentials.revokeAll(person.id(), CredentialPurpose.RESET);
          var secret = credentials.create(person.id(), CredentialPurpose.RESET, null);
          events.publishEvent(
              new PasswordResetRequested(
                  person.id(),
                  person.email(),
                  person.language(),
                  AccountLinks.newPassword(secret)));
        });
  }

  private static boolean canReset(PersonDetails person) {
    return person.state() == PersonState.ACTIVE || person.state() == PersonState.UNCONFIRMED;
  }
}
