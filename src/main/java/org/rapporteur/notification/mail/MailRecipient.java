package org.rapporteur.notification.mail;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// Address and language of a mail.
/// @param person absent if the address has no account
record MailRecipient(@Nullable PersonId person, EmailAddress email, LanguageTag language) {

  static MailRecipient fromPerson(PersonDetails person) {
    return new MailRecipient(person.id(), person.email(), person.language());
  }
}
