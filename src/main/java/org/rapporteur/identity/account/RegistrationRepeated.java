package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// Someone registered with the address of an account that there is: a mail says so to its owner,
/// because the page says nothing. The link, a path on this site, leads to a new password.
public record RegistrationRepeated(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  @Override
  public String toString() {
    return "RegistrationRepeated[" + person + "]";
  }
}
