package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A person registered with an address that already has an account. Only the owner of the address
/// learns it, by a mail with a link to the password reset.
public record RegistrationRepeated(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  /// Omits the address and the link, because logs contain events.
  @Override
  public String toString() {
    return "RegistrationRepeated[" + person + "]";
  }
}
