package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// The password of an account is another now: a mail tells its owner, who may not have been the
/// one.
public record PasswordChanged(PersonId person, EmailAddress email, LanguageTag language) {

  @Override
  public String toString() {
    return "PasswordChanged[" + person + "]";
  }
}
