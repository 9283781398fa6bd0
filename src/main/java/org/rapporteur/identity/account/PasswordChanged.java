package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// The password of an account was changed; a mail informs the owner.
public record PasswordChanged(PersonId person, EmailAddress email, LanguageTag language) {

  /// Omits the address, because logs contain events.
  @Override
  public String toString() {
    return "PasswordChanged[" + person + "]";
  }
}
