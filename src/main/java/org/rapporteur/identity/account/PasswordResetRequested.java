package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;

/// Someone asked for a new password: a mail to the address brings the link, a path on this site.
public record PasswordResetRequested(
    PersonId person, EmailAddress email, LanguageTag language, String link) {

  @Override
  public String toString() {
    return "PasswordResetRequested[" + person + "]";
  }
}
