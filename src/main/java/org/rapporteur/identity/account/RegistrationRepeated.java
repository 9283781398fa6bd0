package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A person registered with an address that already has an account. Only a mail to the owner of the
/// address reveals it.
///
/// @param link path of the password reset page
public record RegistrationRepeated(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  /// Omits the address and the link, because logs contain events.
  @Override
  public String toString() {
    return "RegistrationRepeated[" + person + "]";
  }
}
