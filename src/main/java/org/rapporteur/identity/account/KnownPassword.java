package org.rapporteur.identity.account;

import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Asks whoever changes an account for the password that it has, and counts how often they try.
@Component
class KnownPassword {

  private final PersonService people;
  private final PasswordEncoder passwords;
  private final Attempts attempts;

  KnownPassword(PersonService people, PasswordEncoder passwords, Attempts attempts) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  void require(EmailAddress email, String typed) {
    attempts.signIn(email.value());
    var known = people.forSignIn(email.value()).map(signedIn -> signedIn.getPassword());
    if (known.isEmpty() || !passwords.matches(typed, known.get())) {
      throw new PasswordWrong();
    }
  }
}
