package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A person registered and must confirm the e-mail address.
///
/// @param link path on this site
public record ConfirmationRequested(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  /// Omits the address and the link, because logs contain events.
  @Override
  public String toString() {
    return "ConfirmationRequested[" + person + "]";
  }
}
