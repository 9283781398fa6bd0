package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Appoints administrators at the request of the machine's operator. An appointment revokes all
/// open links.
@Service
public class AdministratorService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  AdministratorService(
      PersonService people,
      CredentialSql credentials,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.events = events;
    this.transactions = transactions;
  }

  /// Creates a one-time link and revokes earlier links.
  Secret createLink() {
    return transactions.write(
        () -> {
          credentials.revokeFirstAdministratorLinks();
          return credentials.createFirstAdministratorLink();
        });
  }

  public boolean isValid(Secret link) {
    return credentials.isValid(link, CredentialPurpose.FIRST_ADMINISTRATOR);
  }

  /// Creates an administrator's account.
  ///
  /// @param link secret from [#createLink()]
  public PersonId register(Secret link, EmailAddress email, String password, PersonDraft draft) {
    var validPassword = PasswordRules.requireValid(password, email);
    RegistrationService.requireGroup(draft);
    var encoded = String.valueOf(passwords.encode(validPassword));
    return transactions.write(
        () -> {
          credentials.redeem(link, CredentialPurpose.FIRST_ADMINISTRATOR);
          var person =
              people
                  .register(email, encoded, draft)
                  .orElseThrow(() -> new InvalidInput("administrator.has-account", "email"));
          people.confirm(person);
          appoint(person);
          return person;
        });
  }

  /// Returns false if no active account has the address. The person then needs a link.
  boolean appoint(EmailAddress email) {
    return transactions.write(
        () -> {
          var person =
              people
                  .findByEmail(email)
                  .filter(account -> account.state() == PersonState.ACTIVE)
                  .map(PersonDetails::id);
          person.ifPresent(this::appoint);
          return person.isPresent();
        });
  }

  private void appoint(PersonId person) {
    people.appointAdministrator(person);
    credentials.revokeFirstAdministratorLinks();
    events.publishEvent(new AdministratorAppointed(person));
  }
}
