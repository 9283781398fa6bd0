package org.rapporteur.notification.mail;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// Recipient of a mail: e-mail address and language.
/// @param person null if the e-mail address has no account
record MailRecipient(@Nullable PersonId person, EmailAddress email, LanguageTag language) {

  static MailRecipient fromPerson(PersonDetails person) {
    return new MailRecipient(person.id(), person.email(), person.language());
  }
}
