package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// A person requested a password reset by mail.
///
/// @param link path on this site
public record PasswordResetRequested(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  /// Omits the address and the link, because logs contain events.
  @Override
  public String toString() {
    return "PasswordResetRequested[" + person + "]";
  }
}
