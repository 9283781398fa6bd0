package org.rapporteur.identity.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Creates accounts. Neither the response nor its duration reveals whether an account already
/// exists; only the mail does.
@Service
public class RegistrationService {

  private final PersonService people;
  private final AccountLinkSender linkSender;
  private final PasswordEncoder passwords;
  private final AttemptLimiter attempts;
  private final MinimumResponseTime minimumTime;
  private final TrialMode trial;
  private final Transactions transactions;

  RegistrationService(
      PersonService people,
      AccountLinkSender linkSender,
      PasswordEncoder passwords,
      AttemptLimiter attempts,
      MinimumResponseTime minimumTime,
      TrialMode trial,
      Transactions transactions) {
    this.people = people;
    this.linkSender = linkSender;
    this.passwords = passwords;
    this.attempts = attempts;
    this.minimumTime = minimumTime;
    this.trial = trial;
    this.transactions = transactions;
  }

  /// Creates an unconfirmed account and sends a mail to the address. Returns the confirmation link
  /// only on a trial, which sends no mail.
  ///
  /// @param returnTo path to open after the confirmation
  public Optional<String> register(
      EmailAddress email, String password, PersonDraft draft, @Nullable String returnTo) {
    var validPassword = PasswordRules.requireValid(password, email);
    requireGroup(draft);
    attempts.requireRegistrationAllowed();
    return minimumTime.call(
        () -> {
          var encoded = String.valueOf(passwords.encode(validPassword));
          if (trial.isActive()) {
            return transactions.write(() -> registerAndNotify(email, encoded, draft, returnTo));
          }
          if (attempts.tryConsumeMail(email.value())) {
            transactions.write(() -> registerAndNotify(email, encoded, draft, returnTo));
          } else {
            people.register(email, encoded, draft);
          }
          return Optional.empty();
        });
  }

  /// False on a trial.
  public boolean sendsMail() {
    return !trial.isActive();
  }

  /// Returns the confirmation link, or empty if the address already has a confirmed account.
  private Optional<String> registerAndNotify(
      EmailAddress email, String encoded, PersonDraft draft, @Nullable String returnTo) {
    var unconfirmed = people.register(email, encoded, draft);
    if (unconfirmed.isEmpty()) {
      people.findByEmail(email).ifPresent(linkSender::sendAlreadyRegistered);
    }
    return unconfirmed.map(person -> linkSender.sendConfirmation(person, email, draft, returnTo));
  }

  static void requireGroup(PersonDraft draft) {
    if (!draft.group().isStated()) {
      throw new InvalidInput("group.missing", "group");
    }
  }
}
