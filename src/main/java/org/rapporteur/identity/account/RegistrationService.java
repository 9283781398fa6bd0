package org.rapporteur.identity.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Creates and confirms accounts. The response and its duration do not reveal if an account already
/// exists; only the mail does.
@Service
public class RegistrationService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final PasswordEncoder passwords;
  private final CurrentPasswordCheck currentPassword;
  private final AttemptLimiter attempts;
  private final ConstantTimeResponse equalTime;
  private final TrialMode trial;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  RegistrationService(
      PersonService people,
      CredentialSql credentials,
      PasswordEncoder passwords,
      CurrentPasswordCheck currentPassword,
      AttemptLimiter attempts,
      ConstantTimeResponse equalTime,
      TrialMode trial,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.currentPassword = currentPassword;
    this.attempts = attempts;
    this.equalTime = equalTime;
    this.trial = trial;
    this.events = events;
    this.transactions = transactions;
  }

  /// Returns the confirmation link only on a trial, which sends no mail.
  /// | @param returnTo path to open after the confirmation
  public Optional<String> register(
      EmailAddress email, String password, PersonDraft draft, @Nullable String returnTo) {
    var checked = PasswordRules.requireValid(password, email);
    requireGroup(draft);
    attempts.requireRegistrationAllowed();
    return equalTime.call(
        () -> {
          var encoded = encode(checked);
          boolean mail = trial.isActive() || attempts.tryConsumeMail(email.value());
          var link =
              transactions.write(() -> registerAndNotify(email, encoded, draft, mail, returnTo));
          return trial.isActive() ? link : Optional.empty();
        });
  }

  /// False on a trial.
  public boolean sendsMail() {
    return !trial.isActive();
  }

  /// Returns the person whom the link confirms, or empty if the link is not valid.
  public Optional<PersonDetails> findUnconfirmed(Secret link) {
    return credentials.findOwner(link, CredentialPurpose.CONFIRMATION).flatMap(people::find);
  }

  /// Requires the password too, so that nobody activates an account with a password that somebody
  /// else chose.
  public PersonId confirm(Secret link, String password) {
    var waiting = findUnconfirmed(link).orElseThrow(LinkInvalid::new);
    currentPassword.requireMatch(waiting.email(), password);
    transactions.write(
        () -> {
          credentials.redeem(link, CredentialPurpose.CONFIRMATION);
          people.confirm(waiting.id());
        });
    return waiting.id();
  }

  private Optional<String> registerAndNotify(
      EmailAddress email,
      String encoded,
      PersonDraft draft,
      boolean mail,
      @Nullable String returnTo) {
    var waiting = people.register(email, encoded, draft);
    if (!mail) {
      return Optional.empty();
    }
    if (waiting.isPresent()) {
      credentials.revokeAll(waiting.get(), CredentialPurpose.CONFIRMATION);
      var secret = credentials.create(waiting.get(), CredentialPurpose.CONFIRMATION, null);
      String link = AccountLinks.confirmation(secret, returnTo);
      events.publishEvent(new ConfirmationRequested(waiting.get(), email, draft.language(), link));
      return Optional.of(link);
    }
    people
        .find(email)
        .ifPresent(
            already ->
                events.publishEvent(
                    new RegistrationRepeated(
                        already.id(), email, already.language(), AccountLinks.PASSWORD)));
    return Optional.empty();
  }

  private String encode(String password) {
    return String.valueOf(passwords.encode(password));
  }

  static void requireGroup(PersonDraft draft) {
    if (!draft.group().isStated()) {
      throw new InvalidInput("group.missing", "group");
    }
  }
}
