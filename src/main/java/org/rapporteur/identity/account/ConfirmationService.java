package org.rapporteur.identity.account;

import java.util.Optional;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Confirms the e-mail addresses of new accounts with the link from the mail.
@Service
public class ConfirmationService {

  private final PersonService people;
  private final CredentialSql credentials;
  private final CurrentPasswordCheck currentPassword;
  private final Transactions transactions;

  ConfirmationService(
      PersonService people,
      CredentialSql credentials,
      CurrentPasswordCheck currentPassword,
      Transactions transactions) {
    this.people = people;
    this.credentials = credentials;
    this.currentPassword = currentPassword;
    this.transactions = transactions;
  }

  /// Returns the person whom the secret of a confirmation link confirms. Empty if it is not valid.
  public Optional<PersonDetails> findUnconfirmed(Secret secret) {
    return credentials.findOwner(secret, CredentialPurpose.CONFIRMATION).flatMap(people::find);
  }

  /// Also requires the password. Otherwise the owner of the address could activate an account with
  /// a password that somebody else chose.
  public PersonId confirm(Secret secret, String password) {
    var unconfirmed = findUnconfirmed(secret).orElseThrow(LinkInvalid::new);
    currentPassword.requireMatch(unconfirmed.email(), password);
    transactions.write(
        () -> {
          credentials.redeem(secret, CredentialPurpose.CONFIRMATION);
          people.confirm(unconfirmed.id());
        });
    return unconfirmed.id();
  }
}
