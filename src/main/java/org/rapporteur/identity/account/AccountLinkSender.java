package org.rapporteur.identity.account;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Creates one-time links and publishes the events that send them by mail. A new link revokes
/// earlier links with the same purpose.
@Component
class AccountLinkSender {

  private final CredentialSql credentials;
  private final ApplicationEventPublisher events;

  AccountLinkSender(CredentialSql credentials, ApplicationEventPublisher events) {
    this.credentials = credentials;
    this.events = events;
  }

  /// Returns the link too, because a trial without mail shows it on the page.
  String sendConfirmation(
      PersonId person, EmailAddress email, PersonDraft draft, @Nullable String returnTo) {
    credentials.revokeAll(person, CredentialPurpose.CONFIRMATION);
    var secret = credentials.createLink(person, CredentialPurpose.CONFIRMATION);
    String link = AccountLinks.confirmationPath(secret, returnTo);
    events.publishEvent(new ConfirmationRequested(person, email, draft.language(), link));
    return link;
  }

  void sendAlreadyRegistered(PersonDetails person) {
    events.publishEvent(
        new RegistrationRepeated(
            person.id(), person.email(), person.language(), AccountLinks.PASSWORD));
  }

  void sendPasswordReset(PersonDetails person) {
    credentials.revokeAll(person.id(), CredentialPurpose.RESET);
    var secret = credentials.createLink(person.id(), CredentialPurpose.RESET);
    events.publishEvent(
        new PasswordResetRequested(
            person.id(), person.email(), person.language(), AccountLinks.newPasswordPath(secret)));
  }
}
