package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A person registered with an address that already has an account. Only a mail says so; its link
/// leads to the password reset.
public record RegistrationRepeated(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  @Override
  public String toString() {
    return "RegistrationRepeated[" + person + "]";
  }
}
