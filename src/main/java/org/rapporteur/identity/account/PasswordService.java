package org.rapporteur.identity.account;

import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Changes passwords. A change signs the person out everywhere and revokes their API tokens.
@Service
public class PasswordService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final ApiTokenService tokens;
  private final PasswordEncoder passwords;
  private final CurrentPasswordCheck currentPasswordCheck;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  PasswordService(
      PersonService people,
      CredentialSql credentials,
      ApiTokenService tokens,
      PasswordEncoder passwords,
      CurrentPasswordCheck currentPasswordCheck,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.tokens = tokens;
    this.passwords = passwords;
    this.currentPasswordCheck = currentPasswordCheck;
    this.events = events;
    this.transactions = transactions;
  }

  public void change(Viewer viewer, String currentPassword, String newPassword) {
    var owner = people.find(viewer.requireSignedIn("password")).orElseThrow();
    currentPasswordCheck.requireMatch(owner.email(), currentPassword);
    replace(owner, newPassword, () -> {});
  }

  /// Stores a new password without a check of the current one.
  ///
  /// @param authorization runs first in the same transaction and throws if the change is not
  ///     allowed
  void replace(PersonDetails owner, String newPassword, Runnable authorization) {
    var encoded = passwords.encode(PasswordRules.requireValid(newPassword, owner.email()));
    transactions.write(
        () -> {
          authorization.run();
          people.changePassword(owner.id(), String.valueOf(encoded));
          credentials.revokeAll(owner.id(), CredentialPurpose.API_TOKEN);
          events.publishEvent(new PasswordChanged(owner.id(), owner.email(), owner.language()));
        });
    tokens.invalidateCache();
  }
}
